/// `1.10105E+17`: what a spreadsheet shows of a resident ID that it took for a number.
enum ScientificNotation {
    /// The damaged ID that the byte at `probe` is a part of: the letter, the sign, or a digit on either side of them.
    static func residentID(in text: TextUnits, around probe: Int) -> PersonalIdentifier? {
        guard let letter = exponentLetter(in: text, around: probe), let mantissa = mantissa(in: text, before: letter)
        else { return nil }
        let exponent = letter + (text.byte(letter + 1) == UInt8(ascii: "+") ? 2 : 1)
        let end = exponent + 2
        // 10^17 has 18 digits, 10^14 has 15.
        guard text.byte(exponent) == UInt8(ascii: "1"),
            text.byte(exponent + 1) == UInt8(ascii: "7") || text.byte(exponent + 1) == UInt8(ascii: "4"),
            !text.isDigit(end), !text.isLetter(end), !(text.byte(end) == UInt8(ascii: ".") && text.isDigit(end + 1))
        else { return nil }
        let digits = mantissa.filter { text.isDigit($0) }.map { text.bytes[$0] }
        guard digits.count >= 2, ResidentID.isProvince(digits) else { return nil }
        let number =
            String(decoding: text.bytes[mantissa], as: UTF8.self) + "E+1"
            + (text.byte(end - 1) == UInt8(ascii: "7") ? "7" : "4")
        return PersonalIdentifier(
            kind: .damagedResidentID, range: mantissa.lowerBound..<end, number: number, hiddenCharacters: [])
    }

    private static func exponentLetter(in text: TextUnits, around probe: Int) -> Int? {
        var index = probe
        if isExponentLetter(text, index) { return index }
        // Looks to the right from a mantissa and to the left from an exponent. A mantissa has at most 17 digits.
        while text.isDigit(index), index - probe < 18 { index += 1 }
        if index > probe, isExponentLetter(text, index) { return index }
        index = probe
        while index > 0, text.isDigit(index), probe - index < 2 { index -= 1 }
        if text.byte(index) == UInt8(ascii: "+") { index -= 1 }
        return index < probe && isExponentLetter(text, index) ? index : nil
    }

    private static func isExponentLetter(_ text: TextUnits, _ index: Int) -> Bool {
        text.byte(index) | 0x20 == UInt8(ascii: "e")
    }

    /// One digit, and perhaps a point and more digits, with nothing in front that would make it a part of something
    /// longer.
    private static func mantissa(in text: TextUnits, before letter: Int) -> Range<Int>? {
        var start = letter
        while start > 0, text.isDigit(start - 1), letter - start < 18 { start -= 1 }
        guard start < letter else { return nil }
        if text.byte(start - 1) == UInt8(ascii: "."), text.isDigit(start - 2) {
            start -= 2
        } else if letter - start > 1 {
            return nil
        }
        guard !text.isDigit(start - 1), !text.isLetter(start - 1), text.byte(start - 1) != UInt8(ascii: ".") else {
            return nil
        }
        return start..<letter
    }
}
