/// Bytes as hexadecimal digits; blanks between them do not matter.
func hex(_ digits: String) -> [UInt8] {
    let letters = digits.filter { !$0.isWhitespace }.map { $0 }
    return stride(from: 0, to: letters.count, by: 2).map { UInt8(String(letters[$0...$0 + 1]), radix: 16) ?? 0 }
}
