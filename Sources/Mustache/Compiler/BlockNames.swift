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
    mutating func shown(by template: String, with overrides: Overrides) -> Names {
        var names = shown(by: template)
        var pending = Array(names.names)
        var seen = names.names
        while let name = pending.popLast() {
            guard let entry = overrides[name] else { continue }
            var inside = Names()
            var visited: Set<String> = []
            collect(entry.block.body, into: &inside, &visited)
            pending += inside.names.filter { seen.insert($0).inserted }
            names.formUnion(inside)
        }
        return names
    }

    private mutating func shown(by template: String) -> Names {
        if let names = known[template] { return names }
        var names = Names()
        var visited: Set<String> = [template]
        collect(templates[template]?.nodes ?? [], into: &names, &visited)
        known[template] = names
        return names
    }

    private func collect(_ nodes: [Node], into names: inout Names, _ visited: inout Set<String>) {
        for node in nodes {
            switch node {
            case .text, .value: break
            case .section(let section): collect(section.body, into: &names, &visited)
            case .block(let block):
                names.names.insert(block.name)
                collect(block.body, into: &names, &visited)
            case .inclusion(let inclusion): collect(inclusion, into: &names, &visited)
            }
        }
    }

    private func collect(_ inclusion: Inclusion, into names: inout Names, _ visited: inout Set<String>) {
        for block in inclusion.overrides { collect(block.body, into: &names, &visited) }
        switch inclusion.target {
        case .dynamic: names.isOpen = true
        case .template(let name):
            guard visited.insert(name).inserted else { return }
            // What is missing or wrong is reported for itself; which blocks it would show is not known.
            guard let template = templates[name], template.problems.isEmpty else { return names.isOpen = true }
            collect(template.nodes, into: &names, &visited)
        }
    }
}
