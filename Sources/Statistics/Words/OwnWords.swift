/// What of a text without markup its author typed: all that lies outside of `{{ }}`.
func ownWords(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, index) = (0, 0)
    while index + 1 < bytes.count {
        if bytes[index] == 0x7B, bytes[index + 1] == 0x7B,
            let end = (index + 2..<max(index + 2, bytes.count - 1)).first(where: {
                bytes[$0] == 0x7D && bytes[$0 + 1] == 0x7D
            })
        {
            if start < index { ranges.append(start..<index) }
            (start, index) = (end + 2, end + 2)
        } else {
            index += 1
        }
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
}
