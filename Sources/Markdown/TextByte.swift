import Text


/// Which bytes of text may begin something.
enum TextByte {
    static let ordinary: UInt8 = 0
    static let escaped: UInt8 = 1
    static let masking: UInt8 = 2
    static let brace: UInt8 = 3
    static let bracket: UInt8 = 4
    static let address: UInt8 = 5

    /// Made once and never changed.
    static let kinds = Table()

    /// The kind of every byte.
    struct Table: @unchecked Sendable {
        // @unchecked: nobody writes through the pointer after `init`.
        private let kinds: UnsafePointer<UInt8>
        private let special: ByteSet

        fileprivate init() {
            let kinds = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
            kinds.initialize(repeating: ordinary, count: 256)
            for byte in "&<>\"".utf8 { kinds[Int(byte)] = escaped }
            for byte in "xX*".utf8 { kinds[Int(byte)] = masking }
            kinds[0xC3] = masking
            kinds[0xEF] = masking
            kinds[Int(UInt8(ascii: "{"))] = brace
            kinds[Int(UInt8(ascii: "["))] = bracket
            for byte in "hHwW@".utf8 { kinds[Int(byte)] = address }
            self.kinds = UnsafePointer(kinds)
            special = ByteSet { kinds[Int($0)] != ordinary }
        }

        @inline(__always)
        subscript(byte: UInt8) -> UInt8 { kinds[Int(byte)] }

        /// The first place from `index` on where something may begin.
        func next(in text: Bytes, from index: Int) -> Int {
            var index = index
            while true {
                index = special.firstIndex(in: text, from: index)
                // The lead bytes of × and ＊ are those of many characters, the full-width comma among them.
                if index == text.count || text[index] < 0x80 || MaskedExpression.markLength(text, at: index) > 0 {
                    return index
                }
                index &+= 1
            }
        }
    }
}
