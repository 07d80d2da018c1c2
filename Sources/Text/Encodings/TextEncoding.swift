/// How the characters of an input file are written as bytes.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian
    /// GB 18030, with its subsets GBK and GB 2312: what Chinese Windows programs write as “ANSI”.
    case gb18030

    /// The name as office software shows it.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16 LE"
        case .utf16BigEndian: "UTF-16 BE"
        case .gb18030: "GB18030"
        }
    }

    /// Whether it is UTF-16, in either order of bytes.
    public var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// The bytes that announce the encoding at the start of a file. GB18030 has one too, but nobody relies on it.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        }
    }
}
