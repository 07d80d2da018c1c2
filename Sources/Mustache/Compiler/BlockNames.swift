/// Which blocks a template shows, itself or through what it includes.
struct BlockNames {
    private let templates: [String: ParsedTemplate]
    private var known: [String: Names] = [:]

    init(_ templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    /// A set of names, or everything: a dynamic partial may show any block.
    struct Names {
        var names: Set<String> = []
        var isOpen = false

        mutating func formUnion(_ other: Names) {
            names.formUnion(other.names)
            isOpen = isOpen || other.isOpen
        }
    }

    /// The blocks shown by `template` when these replacements are in force: a replacement may itself show blocks.
    mutating func shown(by template: String, with replacements: [String: Replacement]) -> Names {
        var names = shown(by: template)
        var pending = Array(names.names)
        var seen = names.names
        while let name = pending.popLast() {
            guard let entry = replacements[name] else { continue }
            let inside = collect(entry.block.body)
            pending += inside.names.filter { seen.insert($0).inserted }
            names.formUnion(inside)
        }
        return names
    }

    private mutating func shown(by template: String) -> Names {
        if let names = known[template] { return names }
        let names = collect(templates[template]?.nodes ?? [])
        known[template] = names
        return names
    }

    /// The blocks in these nodes and in what they include, each template once.
    private func collect(_ nodes: [Node]) -> Names {
        var names = Names()
        var visited: Set<String> = []
        // A list of what is still to be read and not recursion: chains of templates can be long.
        var pending = [nodes]
        while let nodes = pending.popLast() {
            for node in nodes {
                switch node {
                case .text, .value: break
                case .section(let section): pending.append(section.body)
                case .block(let block):
                    names.names.insert(block.name)
                    pending.append(block.body)
                case .inclusion(let inclusion):
                    pending += inclusion.blocks.map(\.body)
                    pending.append(included(by: inclusion, &visited, &names))
                }
            }
        }
        return names
    }

    private func included(by inclusion: Inclusion, _ visited: inout Set<String>, _ names: inout Names) -> [Node] {
        guard case .template(let name) = inclusion.target else {
            names.isOpen = true
            return []
        }
        guard visited.insert(name).inserted else { return [] }
        // A template that is missing or wrong is reported elsewhere. Which blocks it would show is not known.
        guard let template = templates[name], template.problems.isEmpty else {
            names.isOpen = true
            return []
        }
        return template.nodes
    }
}
