import FoundationEssentials
import Mustache

/// One case of the public Mustache specification.
struct SpecificationCase: Decodable, Sendable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String

    private struct File: Decodable {
        let tests: [SpecificationCase]
    }

    static let files = [
        "comments", "delimiters", "interpolation", "sections", "inverted", "partials", "inheritance", "dynamic-names",
    ]

    /// The cases of a file, or nothing when the specification is not beside the package.
    static func cases(in file: String) throws -> [SpecificationCase] {
        let url = folder.appending(path: "cases/mustache/\(file).json")
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).tests
    }

    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "cases/mustache").path)
    }

    private static var folder: URL {
        if let path = ProcessInfo.processInfo.environment["GONGBAO_SHARED"] { return URL(filePath: path) }
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared")
    }
}

extension JSONValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            self = .number(String(value))
        } else if let value = try? container.decode(Double.self) {
            self = .number(value.description)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}
