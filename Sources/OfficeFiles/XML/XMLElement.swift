import Glibc

/// The name of an element, as the parser gives it: valid only while its visitor looks at it.
struct XMLName {
    /// The last part, without the namespace.
    private let local: UnsafePointer<CChar>
    /// Whether the namespace is that of workbooks, in one of its two spellings.
    let isOfWorkbook: Bool

    /// What workbooks are written in: as Excel does, and as “Strict Open XML” does.
    private static let usual: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main|"
    private static let strict: StaticString = "http://purl.oclc.org/ooxml/spreadsheetml/main|"

    /// Stands between a namespace and a name, neither of which has it: `|`.
    static let separator: CChar = 0x7C

    @inline(__always)
    init(_ name: UnsafePointer<CChar>) {
        if strncmp(name, Self.usual.characters, Self.usual.utf8CodeUnitCount) == 0 {
            (local, isOfWorkbook) = (name + Self.usual.utf8CodeUnitCount, true)
        } else if strncmp(name, Self.strict.characters, Self.strict.utf8CodeUnitCount) == 0 {
            (local, isOfWorkbook) = (name + Self.strict.utf8CodeUnitCount, true)
        } else {
            (local, isOfWorkbook) = (Self.localPart(of: name), false)
        }
    }

    @inline(__always)
    static func localPart(of name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        strrchr(name, CInt(separator)).map { UnsafePointer($0 + 1) } ?? name
    }

    /// Whether it is an element of workbooks with that name.
    @inline(__always)
    func `is`(_ name: StaticString) -> Bool { isOfWorkbook && strcmp(local, name.characters) == 0 }

    /// Whether its local name is `name`, in any namespace.
    func hasLocalName(_ name: StaticString) -> Bool { strcmp(local, name.characters) == 0 }
}

/// The attributes of an element: valid only while its visitor looks at them.
struct XMLAttributes {
    /// Names and values in turn, and a null at the end.
    let list: UnsafePointer<UnsafePointer<CChar>?>?

    /// The bytes of the attribute with that local name, in any namespace; nil when there is none.
    @inline(__always)
    func value(_ name: StaticString) -> CString? {
        guard var next = list else { return nil }
        while let found = next[0] {
            if strcmp(XMLName.localPart(of: found), name.characters) == 0 { return next[1].map { CString($0) } }
            next += 2
        }
        return nil
    }

    func text(_ name: StaticString) -> String? { value(name)?.text }

    /// A whole number without a sign.
    @inline(__always)
    func number(_ name: StaticString) -> Int? { value(name)?.number }

    func decimal(_ name: StaticString) -> Double? { text(name).flatMap { Double($0) } }

    /// What the element stands for holds, unless `val` says that it does not.
    var isSet: Bool { value("val") == nil || isTrue("val") }

    /// 1 and true; false when there is no such attribute.
    func isTrue(_ name: StaticString) -> Bool { text(name).map { ["1", "true", "on"].contains($0) } ?? false }
}

/// The bytes of a text of C, up to the zero at its end.
struct CString: Sequence, IteratorProtocol {
    private var position: UnsafePointer<CChar>

    init(_ start: UnsafePointer<CChar>) { position = start }

    var text: String { String(cString: position) }

    var number: Int? {
        var number = 0
        var isEmpty = true
        for byte in self {
            guard (0x30...0x39).contains(byte), number < 1 << 50 else { return nil }
            (number, isEmpty) = (number * 10 + Int(byte - 0x30), false)
        }
        return isEmpty ? nil : number
    }

    @inline(__always)
    mutating func next() -> UInt8? {
        let byte = UInt8(bitPattern: position.pointee)
        if byte == 0 { return nil }
        position += 1
        return byte
    }
}

extension StaticString {
    @inline(__always)
    fileprivate var characters: UnsafePointer<CChar> { UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self) }
}
