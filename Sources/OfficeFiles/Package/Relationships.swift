/// Where the other parts are that a part needs, by the identifiers that it names them with.
struct Relationships {
    struct Target {
        /// The last part of the type's address: `worksheet`, `sharedStrings`.
        let kind: String
        /// The name of the part in the archive.
        let part: String
    }

    let targets: [String: Target]

    static let none = Relationships(targets: [:])

    private init(targets: [String: Target]) { self.targets = targets }

    /// The relationships of `part`; none where the archive has none.
    init(of part: String, in package: inout WorkbookPackage) throws(WorkbookError) {
        let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let (folder, name) = (part[..<slash], part[slash...])
        let reader = RelationshipReader(folder: String(folder))
        try package.read("\(folder)_rels/\(name).rels", with: reader)
        targets = reader.targets
    }

    /// The parts of a kind.
    func parts(_ kind: String) -> [String] { targets.values.filter { $0.kind == kind }.map(\.part).sorted() }

    func has(_ kind: String) -> Bool { targets.values.contains { $0.kind == kind } }
}

private final class RelationshipReader: XMLVisitor {
    private let folder: String
    private(set) var targets: [String: Relationships.Target] = [:]

    /// More than any part of a workbook has; each takes memory.
    private static let mostTargets = 100_000

    init(folder: String) { self.folder = folder }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Descent {
        guard name.hasLocalName("Relationship"), attributes.text("TargetMode") != "External",
            let id = attributes.text("Id"), let type = attributes.text("Type"), let target = attributes.text("Target")
        else { return .into }
        if targets.count >= Self.mostTargets { throw .tooManyParts(targets.count) }
        let kind = type.split(separator: "/").last.map(String.init) ?? type
        targets[id] = Relationships.Target(kind: kind, part: Self.path(target, in: folder))
        return .into
    }

    /// A target is relative to the folder of its part, or begins at the root.
    private static func path(_ target: String, in folder: String) -> String {
        let target = target.replacing("\\", with: "/")
        let whole = target.hasPrefix("/") ? target : folder + target
        var names: [Substring] = []
        for name in whole.split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }
}
