import Foundation

/// The package as its files say: targets with their floors, and the Swift files of each.
struct Project {
    struct Target {
        let name: String
        /// The number in the comment “Floor N:” above the target in Package.swift.
        let floor: Int
        /// The place among the targets of Package.swift.
        let position: Int
    }

    struct File {
        let target: String
        /// From the target's folder; empty for a file that lies in it.
        let folder: String
        let name: String
        let lines: [String]

        /// The modules that the file imports.
        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ")
                return words.dropLast().last == "import" ? words.last.map { String($0) } : nil
            }
        }
    }

    let targets: [Target]
    let files: [File]

    /// Reads the package that this test belongs to.
    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        targets = Self.targets(try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
        files = try Self.files(in: root.appending(path: "Sources"))
    }

    /// The targets that stand below a comment with their floor, in the order of `manifest`. Those of tests have none.
    static func targets(_ manifest: String) -> [Target] {
        var floor: Int?
        var targets: [Target] = []
        var isDeclaration = false
        for line in manifest.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line.hasPrefix("//") {
                floor = line.firstMatch(of: /Floor (\d+)/).flatMap { Int($0.1) }
            }
            isDeclaration =
                isDeclaration || line.hasPrefix(".target(") || line.hasPrefix(".systemLibrary(")
                || line.hasPrefix(".executableTarget(")
            if isDeclaration, let name = line.firstMatch(of: /name: "(\w+)"/) {
                if let floor { targets.append(Target(name: String(name.1), floor: floor, position: targets.count)) }
                isDeclaration = false
            }
        }
        return targets
    }

    private static func files(in sources: URL) throws -> [File] {
        let base = sources.path + "/"
        guard let paths = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) else {
            return []
        }
        return try paths.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { url in
            let parts = url.standardizedFileURL.path.dropFirst(base.count).components(separatedBy: "/")
            return File(
                target: parts[0], folder: parts.dropFirst().dropLast().joined(separator: "/"), name: parts.last ?? "",
                lines: try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n"))
        }
    }

    /// How many lines the declaration of each type of `target` and its extensions have, over all files.
    func sizes(ofTypesIn target: String) -> [String: Int] {
        var (sizes, own): ([String: Int], Set<String>) = ([:], [])
        let modifiers = "(?:@\\w+(?:\\([^)]*\\))?\\s+|public |package |fileprivate |private |final |indirect )*"
        let kinds = "(struct|class|enum|actor|extension|protocol)"
        let declaration = try! Regex("^\(modifiers)\(kinds) ([\\w.]+)", as: (Substring, Substring, Substring).self)
        for file in files where file.target == target {
            var index = 0
            while index < file.lines.count {
                if let match = file.lines[index].firstMatch(of: declaration) {
                    var end = index
                    if !file.lines[index].hasSuffix("}") {
                        while end + 1 < file.lines.count, file.lines[end] != "}" { end += 1 }
                    }
                    if match.1 != "extension" { own.insert(String(match.2)) }
                    sizes[String(match.2), default: 0] += end - index + 1
                    index = end
                }
                index += 1
            }
        }
        // Extensions of other targets' types are this target's messages, mostly.
        return sizes.filter { own.contains($0.key) }
    }

    /// Whether an import from one target to another goes down the house.
    ///
    /// Targets of floor 1 stand in the order of Package.swift and may import those before them. The formats of floor 2
    /// do not know each other. All other floors hold one target.
    func allows(_ importing: Target, _ imported: Target) -> Bool {
        imported.floor < importing.floor
            || imported.floor == importing.floor && importing.floor < 2 && imported.position < importing.position
    }
}
