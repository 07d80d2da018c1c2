/// What a `JSONWriter` can write.
package protocol JSONWritable {
    func write(to json: inout JSONWriter)
}

/// Writes compact JSON (RFC 8259) as UTF-8.
///
/// Every page has such a description, and Foundation's encoder takes many times as long.
package struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func writeObject(_ members: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// A member of the object that is being written.
    mutating func writeMember(_ name: StaticString, _ value: any JSONWritable) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        value.write(to: &self)
    }

    mutating func writeArray<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for element in elements {
            separate()
            write(element, &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Writes a string in quotation marks, escaped as JSON asks.
    package mutating func write(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { append($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A word of JSON: a number, `true`, `false`.
    package mutating func write(word: String) { bytes.append(contentsOf: word.utf8) }

    private mutating func separate() {
        if let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") {
            bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in text.indices
        where text[index] < 0x20 || text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "\\") {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(contentsOf: Self.escape(text[index]).utf8)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0..<0x20: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        default: "\\" + String(UnicodeScalar(byte))
        }
    }
}

extension String: JSONWritable {
    /// A JSON string.
    package func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
    /// A JSON number.
    package func write(to json: inout JSONWriter) { json.write(word: String(self)) }
}

extension Bool: JSONWritable {
    /// `true` or `false`.
    package func write(to json: inout JSONWriter) { json.write(word: self ? "true" : "false") }
}

extension Array: JSONWritable where Element: JSONWritable {
    /// A JSON array in the order of the elements.
    package func write(to json: inout JSONWriter) { json.writeArray(self) { $0.write(to: &$1) } }
}
