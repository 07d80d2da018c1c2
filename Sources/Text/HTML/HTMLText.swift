extension UnsafeBufferPointer<UInt8> {
    /// The bytes with character references decoded.
    package var decodingReferences: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(count)
        var index = 0
        while index < count {
            if let reference = CharacterReference(in: self, at: index), reference.isClosed {
                text += UTF8.encode(reference.scalar)!
                index = reference.end
            } else {
                text.append(self[index])
                index += 1
            }
        }
        return text
    }
}

extension String {
    /// The text of a fragment of well-formed HTML: without tags, with character references decoded, on one line.
    package init(textOf html: [UInt8]) {
        var text: [UInt8] = []
        var isInTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">") where isInTag: isInTag = false
            default: if !isInTag { text.append(byte < 0x20 ? 0x20 : byte) }
            }
        }
        self = String(decoding: text.withUnsafeBufferPointer { $0.decodingReferences }, as: UTF8.self)
    }
}
