extension IdentifierScanner {
    /// Where the characters of a known identifier stand in a text, whatever signs part them: `**110105**19491231002X`
    /// in Markdown.
    ///
    /// For the place in a source of what was found in the text made from it. Letters, other digits and line ends part
    /// numbers here too.
    public func occurrences(of identifier: PersonalIdentifier, in bytes: [UInt8]) -> [PersonalIdentifier] {
        let wanted = Array(identifier.number.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let text = TextUnits(bytes: buffer, syntax: syntax)
            var found: [PersonalIdentifier] = []
            var index = 0
            while index < buffer.count {
                if let characters = text.characters(of: wanted, from: index), let first = characters.first,
                    let last = characters.last
                {
                    let hidden =
                        PersonalIdentifier.hiddenPart(of: identifier.kind, length: wanted.count).map {
                            Array(characters[$0])
                        } ?? []
                    found.append(
                        PersonalIdentifier(
                            kind: identifier.kind, range: first.lowerBound..<last.upperBound, number: identifier.number,
                            hiddenCharacters: hidden))
                    index = last.upperBound
                } else {
                    index = text.unit(at: index).end
                }
            }
            return found
        }
    }
}

extension TextUnits {
    /// Bytes between two characters of one number.
    private static let longestGap = 12

    /// The ranges of the `wanted` characters if they stand from `start` on.
    fileprivate func characters(of wanted: [UInt8], from start: Int) -> [Range<Int>]? {
        var characters: [Range<Int>] = []
        var index = start
        while characters.count < wanted.count {
            let (unit, end) = unit(at: index)
            switch unit {
            case .digit(let value) where value + 0x30 == wanted[characters.count]: characters.append(index..<end)
            case .checkLetter where wanted[characters.count] == UInt8(ascii: "X"): characters.append(index..<end)
            case .digit, .checkLetter: return nil
            case .space, .hyphen, .mark, .invisible, .other:
                guard let last = characters.last, end - last.upperBound <= Self.longestGap, !partsNumbers(index) else {
                    return nil
                }
            }
            index = end
        }
        return characters
    }

    private func partsNumbers(_ index: Int) -> Bool {
        isLetter(index)
            || [UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: "|"), 0].contains(byte(index))
    }
}
