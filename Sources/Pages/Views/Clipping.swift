extension String {
    /// At most `limit` characters, ending in an ellipsis when something was left out.
    func clipped(to limit: Int) -> String {
        if utf8.count <= limit { return self }
        guard let end = simpleCharacters(limit) else {
            guard let last = index(startIndex, offsetBy: limit - 1, limitedBy: endIndex), last < endIndex,
                index(after: last) < endIndex
            else { return self }
            return self[..<last].adding("…")
        }
        return end.isOver ? self : self[..<utf8.index(startIndex, offsetBy: end.last)].adding("…")
    }

    /// The byte at which the last of the first `limit` characters begins, and whether the text ends there.
    ///
    /// Nil when a character may consist of several scalars. Only then is Swift asked where characters end, because its
    /// answer takes a hundred times as long.
    private func simpleCharacters(_ limit: Int) -> (last: Int, isOver: Bool)? {
        var text = self
        return text.withUTF8 { bytes in
            var (index, last) = (0, 0)
            for _ in 0..<limit {
                guard index < bytes.count else { return (last, true) }
                last = index
                guard let length = bytes.simpleCharacter(at: index) else { return nil }
                index += length
            }
            if index == bytes.count { return (last, true) }
            return bytes.simpleCharacter(at: index) == nil ? nil : (last, false)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The length in bytes of the character at `index` when it is printable ASCII, a Chinese character or Chinese
    /// punctuation, which never join with the character after them; nil for all others.
    fileprivate func simpleCharacter(at index: Int) -> Int? {
        let first = self[index]
        if first < 0x80 { return 0x20...0x7E ~= first ? 1 : nil }
        guard first & 0xF0 == 0xE0, index + 2 < count else { return nil }
        return
            switch UInt32(first & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
        {
        case 0x2014, 0x2018...0x201D, 0x2026, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: 3
        default: nil
        }
    }
}

extension Substring {
    /// `+` of a substring goes from character to character; this copies bytes.
    fileprivate func adding(_ end: String) -> String { String(self) + end }
}
