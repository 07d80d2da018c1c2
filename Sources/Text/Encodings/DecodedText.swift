import Diagnostics

/// The text of an input file and what was found while decoding it.
public struct DecodedText: Sendable {
    /// UTF-8 without a byte order mark; U+FFFD for what could not be decoded.
    public let source: SourceText
    /// The encoding that the file was read in.
    public let encoding: TextEncoding
    /// Set when the file is no text; `source` is then empty.
    public let binaryFormat: BinaryFormat?
    /// The first places that could not be decoded, in order.
    public let damage: [DamagedBytes]
    /// How many such places there are.
    public let damageCount: Int
    /// The physical lines of a GB18030 file that are UTF-8; they are decoded as such.
    public let foreignLines: [Int]
    /// Whether the C library can convert `encoding`; if not, `source` is empty.
    public let isConvertible: Bool

    /// Whether `source` is not what the author wrote.
    public var isDamaged: Bool { binaryFormat != nil || damageCount > 0 || !foreignLines.isEmpty || !isConvertible }

    /// Decodes without reporting: use `decodeText(path:bytes:into:)`, or `CSVReader` for tables.
    public init(path: String, bytes: [UInt8]) {
        if UTF8Decoding.isPlainText(bytes) {
            self.init(path: path, encoding: .utf8, bytes: bytes)
            return
        }
        if let format = BinaryFormat(of: bytes) {
            self.init(path: path, encoding: .utf8, bytes: [], binaryFormat: format)
            return
        }
        let detected = EncodingDetection.encoding(of: bytes)
        let start = detected.hasMark ? detected.encoding.byteOrderMark.count : 0
        // Programs of the DOS age end a text with Ctrl-Z.
        let end = detected.encoding.isUTF16 || bytes.last != 0x1A ? bytes.count : bytes.count - 1
        let content = bytes[start..<end]

        switch detected.encoding {
        case .utf8:
            if !content.containsNUL, UTF8Decoding.isValid(content) {
                self.init(path: path, encoding: .utf8, bytes: content.count == bytes.count ? bytes : Array(content))
            } else {
                self.init(path: path, encoding: .utf8, UTF8Decoding.repair(content))
            }
        case .utf16LittleEndian, .utf16BigEndian:
            let little = detected.encoding == .utf16LittleEndian
            self.init(path: path, encoding: detected.encoding, UTF16Decoding.decode(content, littleEndian: little))
        case .gb18030:
            self.init(path: path, gb18030: content)
        }
    }

    private init(path: String, gb18030 content: ArraySlice<UInt8>) {
        let lines = content.linesInUTF8()
        guard !lines.isEmpty else {
            let text = GB18030Decoding.decode(content)
            self.init(path: path, encoding: .gb18030, text ?? Transcription(capacity: 0), isConvertible: text != nil)
            return
        }
        // Rarely a file changes its encoding on the way. Then each run of lines in one encoding is decoded by itself.
        var output = Transcription(capacity: content.count * 3 / 2)
        var isConvertible = true
        var position = content.startIndex
        for line in lines {
            if let text = GB18030Decoding.decode(content[position..<line.range.lowerBound]) {
                output.append(text)
            } else {
                isConvertible = false
            }
            output.append(content[line.range])
            position = line.range.upperBound
        }
        if let text = GB18030Decoding.decode(content[position...]) {
            output.append(text)
        } else {
            isConvertible = false
        }
        self.init(
            path: path, encoding: .gb18030, output, foreignLines: lines.map(\.number), isConvertible: isConvertible)
    }

    private init(
        path: String, encoding: TextEncoding, _ text: Transcription, foreignLines: [Int] = [],
        isConvertible: Bool = true
    ) {
        self.init(
            path: path, encoding: encoding, bytes: isConvertible ? text.bytes : [], damage: text.damage,
            damageCount: text.damageCount, foreignLines: foreignLines, isConvertible: isConvertible)
    }

    private init(
        path: String, encoding: TextEncoding, bytes: [UInt8], binaryFormat: BinaryFormat? = nil,
        damage: [DamagedBytes] = [], damageCount: Int = 0, foreignLines: [Int] = [], isConvertible: Bool = true
    ) {
        self.source = SourceText(path: path, bytes: bytes)
        self.encoding = encoding
        self.binaryFormat = binaryFormat
        self.damage = damage
        self.damageCount = damageCount
        self.foreignLines = foreignLines
        self.isConvertible = isConvertible
    }

    /// Says what could not be decoded: one error for the file, naming the places, for the cause is one.
    ///
    /// - Parameters:
    ///   - diagnostics: receives the error.
    ///   - place: the place of a range of `source`; tables name the cell.
    package func report(into diagnostics: inout [Diagnostic], place: (Range<Int>) -> SourceLocation) {
        if let binaryFormat {
            diagnostics.append(.notText(source.whole, format: binaryFormat))
        } else if !isConvertible {
            diagnostics.append(.noConverter(source.whole, encoding: encoding))
        } else if let first = damage.first {
            diagnostics.append(
                .undecodable(
                    place(first.range), first, encoding: encoding, count: damageCount,
                    others: damage.dropFirst().map { ($0, place($0.range)) }))
        }
        if isConvertible, let line = foreignLines.first {
            diagnostics.append(.mixedEncodings(source.location(line: line, column: 1), lines: foreignLines))
        }
    }
}

/// Decodes a file that a person wrote: CSV, Markdown or YAML; reports what cannot be decoded and goes on.
///
/// The order: byte order mark, UTF-16 that NUL bytes make evident, strict UTF-8, GB18030.
public func decodeText(path: String, bytes: [UInt8], into diagnostics: inout [Diagnostic]) -> DecodedText {
    let text = DecodedText(path: path, bytes: bytes)
    text.report(into: &diagnostics) { text.source.location(of: $0) }
    return text
}

extension Transcription {
    /// Adds another transcription, moving its damaged places.
    mutating func append(_ other: Transcription) {
        var position = 0
        for place in other.damage {
            append(other.bytes[position..<place.range.lowerBound])
            append(damaged: place.bytes[...])
            position = place.range.upperBound
        }
        append(other.bytes[position...])
        countUnkept(other.damageCount - other.damage.count)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var containsNUL: Bool { contains(0) }

    /// The lines that are UTF-8 in a file in which others are not. Lines end with LF, CR LF or CR, and are numbered
    /// from 1.
    fileprivate func linesInUTF8() -> [(number: Int, range: Range<Int>)] {
        var found: [(Int, Range<Int>)] = []
        var number = 1
        var start = startIndex
        while start < endIndex {
            let end = self[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? endIndex
            if EncodingDetection.isUTF8Line(self[start..<end]) { found.append((number, start..<end)) }
            start = end + 1
            if end + 1 < endIndex, self[end] == 0x0D, self[end + 1] == 0x0A { start += 1 }
            number += 1
        }
        return found
    }
}
