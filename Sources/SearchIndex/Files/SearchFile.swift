/// A file of the index: one call of one function.
public struct SearchFile: Sendable {
    /// From the index's folder.
    public let path: String
    /// One call in JavaScript, in UTF-8.
    public private(set) var bytes: [UInt8]

    /// The function that every file calls.
    private static let callback = "gongbaoSearch"

    /// A call that begins with what kind of file this is and goes on with `symbols`.
    init(_ path: String, _ kind: String, _ symbols: [UInt8]...) {
        self.init(path, kind)
        for each in symbols { append(symbols: each) }
        self = closed()
    }

    /// A call that is not complete.
    init(_ path: String, _ kind: String) {
        self.path = path
        bytes = Array("\(Self.callback)(\"\(kind)\"".utf8)
    }

    mutating func append(_ argument: String) { bytes += ",\(argument)".utf8 }

    mutating func append(quoting text: String) { append(Self.quoted(text)) }

    /// Symbols need no escaping.
    mutating func append(symbols: [UInt8]) {
        bytes.reserveCapacity(bytes.count + symbols.count + 5)
        bytes += [UInt8(ascii: ","), UInt8(ascii: "\"")]
        bytes += symbols
        bytes.append(UInt8(ascii: "\""))
    }

    consuming func closed() -> SearchFile {
        bytes += [UInt8(ascii: ")"), UInt8(ascii: "\n")]
        return self
    }

    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\0"..<" ", "\u{2028}", "\u{2029}", "<":
                let code = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
