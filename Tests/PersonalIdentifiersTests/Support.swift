import Foundation
import PersonalIdentifiers

typealias Kind = PersonalIdentifier.Kind

/// What the scanner finds in `text`, as `kind number`.
func found(_ text: String, _ syntax: IdentifierScanner.Syntax = .plain) -> [String] {
    IdentifierScanner(syntax).identifiers(in: Array(text.utf8)).map { "\($0.kind.rawValue) \($0.number)" }
}

/// `text` behind 0 to 10 other bytes, because the scanner looks at three of eleven.
func shifted(_ text: String) -> [String] { (0..<11).map { String(repeating: ";", count: $0) + "、" + text } }

enum Folders {
    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Real inputs that are not part of the project; nil where they are absent.
    static var sharedCases: String? {
        let path = ProcessInfo.processInfo.environment["GONGBAO_SHARED"] ?? project + "/../shared"
        return FileManager.default.fileExists(atPath: path + "/cases") ? path + "/cases" : nil
    }

    /// Every file below a folder.
    static func files(below folder: String) throws -> [(path: String, bytes: [UInt8])] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { name in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder),
                !isFolder.boolValue
            else { return nil }
            return (name, [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name))))
        }
    }
}
