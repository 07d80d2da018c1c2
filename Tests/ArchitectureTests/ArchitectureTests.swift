import Testing

@Suite("The house: floors, sizes of types and of folders")
struct ArchitectureTests {
    private let project: Project
    private let targets: [String: Project.Target]

    init() throws {
        project = try Project()
        targets = Dictionary(uniqueKeysWithValues: project.targets.map { ($0.name, $0) })
    }

    @Test("every target of Sources stands on a floor of Package.swift")
    func everyTargetHasAFloor() {
        let folders = Set(project.files.map(\.target))
        #expect(folders.count > 10)
        #expect(folders.subtracting(targets.keys) == [])
    }

    @Test("no file imports a target of its own floor, nor of a higher one")
    func importsGoDown() {
        var wrong: Set<String> = []
        for file in project.files {
            guard let importing = targets[file.target] else { continue }
            for name in file.imports {
                guard let imported = targets[name], !project.allows(importing, imported) else { continue }
                wrong.insert("\(file.target)/\(file.folder)/\(file.name) imports \(name)")
            }
        }
        #expect(wrong == [])
    }

    @Test("Package.swift names the floors in ascending order, and a wrong import is found")
    func wrongImport() throws {
        #expect(project.targets.map(\.floor) == project.targets.map(\.floor).sorted())
        let targets = Project.targets(
            """
            // Floor 1: first.
            .target(name: "Low"),
            .target(name: "Middle"),
            // Floor 2: formats.
            .target(
                name: "A"),
            .target(name: "B"),
            // What only tests use.
            .target(name: "Tests"),
            """)
        #expect(targets.map(\.name) == ["Low", "Middle", "A", "B"])
        #expect(targets.map(\.floor) == [1, 1, 2, 2])
        #expect(project.allows(targets[1], targets[0]) && !project.allows(targets[0], targets[1]))
        #expect(project.allows(targets[2], targets[1]) && !project.allows(targets[1], targets[2]))
        #expect(!project.allows(targets[2], targets[3]) && !project.allows(targets[3], targets[2]))
    }

    @Test("no type has more than 300 lines over all its files")
    func typesAreShort() {
        var long: Set<String> = []
        for target in targets.keys {
            for (type, size) in project.sizes(ofTypesIn: target) where size > 300 { long.insert("\(target).\(type)") }
        }
        #expect(long == [])
    }

    @Test("no folder has more than about twelve files")
    func foldersAreSmall() {
        let folders = Dictionary(grouping: project.files) { file in
            file.folder.isEmpty ? file.target : "\(file.target)/\(file.folder)"
        }
        let full = folders.filter { $0.value.count > 15 }.keys
        #expect(Set(full) == [])
    }

    @Test("no folder needs another one that needs it in turn")
    func foldersFormNoCircle() {
        var circles: Set<String> = []
        for (target, files) in Dictionary(grouping: project.files, by: \.target) {
            for circle in Folders(files).circles { circles.insert("\(target): \(circle)") }
        }
        #expect(circles == [])
    }

    @Test("a circle of folders is found; names in comments, in texts and behind points make none")
    func wrongFolders() {
        func file(_ folder: String, _ text: String) -> Project.File {
            Project.File(
                target: "A", folder: folder, name: "a.swift", lines: text.split(separator: "\n").map(String.init))
        }
        let straight = [
            file("Low", "/// For High.\nstruct Low { let a = \"High\", b = other.High }\nprivate enum Own {}"),
            file("Middle", "package struct Middle { let low: Low }\nprivate enum Own {}"),
            file("High", "struct High {\n    enum Low {}\n    let middle: Middle, own: Own }"),
        ]
        #expect(Folders(straight).needs == ["Middle": ["Low": ["Low"]], "High": ["Middle": ["Middle"]]])
        #expect(Folders(straight).circles == [])
        #expect(
            Folders(straight + [file("Low", "func high(_: High) {}")]).circles == [
                "High ↔ Low", "High ↔ Middle", "Low ↔ Middle",
            ])
    }
}
