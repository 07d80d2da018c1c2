import Diagnostics
import Foundation
import Publishing

/// A content folder and templates in a temporary place, and what publishing them gives.
struct SiteFixture {
    let folder: String
    var output: String { folder + "/site" }

    /// The project's own folder, for its content and templates.
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Real inputs that are not part of the project; nil where they are absent.
    static var sharedCases: String? {
        let path = ProcessInfo.processInfo.environment["GONGBAO_SHARED"] ?? project + "/../shared"
        return FileManager.default.fileExists(atPath: path + "/cases") ? path + "/cases" : nil
    }

    /// A temporary folder with the project's templates, and with `files` (paths from the folder) as its content.
    init(_ files: [String: String] = [:], sampleContent: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.path + "/gongbao-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.project + "/templates", toPath: folder + "/templates")
        if sampleContent {
            try FileManager.default.copyItem(atPath: Self.project + "/content", toPath: folder + "/content")
        } else {
            try FileManager.default.createDirectory(atPath: folder + "/content", withIntermediateDirectories: true)
        }
        for (path, text) in files { try write(path, text) }
    }

    func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

    func write(_ path: String, _ data: Data) throws {
        let url = URL(filePath: folder + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// Replaces `old` in a file; the fixture is wrong when it is not there exactly once.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
        precondition(text.components(separatedBy: old).count == 2, "\(path) must hold “\(old)” once")
        try write(path, text.replacingOccurrences(of: old, with: new))
    }

    /// Changes one byte of a file so that its size and its time of change stay the same.
    static func changeWithoutTrace(_ path: String) throws {
        let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let first = try file.read(upToCount: 1) ?? Data()
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(first.map { $0 ^ 1 }))
        try file.close()
        try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: path)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    func options(threads: Int = 2, output: String? = nil) -> Publisher.Options {
        var options = Publisher.Options(threads: threads)
        options.content = folder + "/content"
        options.templates = folder + "/templates"
        options.output = output ?? self.output
        return options
    }

    func publish(threads: Int = 2, publishes: Bool = true, output: String? = nil) throws -> Publisher.Outcome {
        var options = options(threads: threads, output: output)
        options.publishes = publishes
        return try Publisher(options).run()
    }

    /// A published file as text.
    func page(_ path: String) throws -> String { try String(contentsOfFile: output + "/" + path, encoding: .utf8) }

    /// Every file below a folder with its bytes.
    static func tree(_ path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(filePath: path + "/" + name)) }
        }
        return files
    }
}

extension Publisher.Outcome {
    /// Problems as `file:line:column code`, with the folder of the fixture left out.
    func places(in fixture: SiteFixture, _ severity: Diagnostic.Severity = .error) -> [String] {
        diagnostics.filter { $0.severity == severity }.map {
            $0.location.description.replacingOccurrences(of: fixture.folder + "/", with: "") + " " + $0.code
        }
    }
}
