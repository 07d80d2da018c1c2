/// A number as typed: 59944, 59,944, 72.2, 5.99万.
struct StatedNumber {
    let start: Int
    let end: Int
    private let bytes: UnsafeBufferPointer<UInt8>
    var text: String { String(decoding: bytes[start..<end], as: UTF8.self) }

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) {
        func isDigit(_ index: Int) -> Bool { index < limit && (0x30...0x39).contains(bytes[index]) }
        var index = start
        var hasPoint = false
        while index < limit {
            if bytes[index] == UInt8(ascii: "."), !hasPoint, isDigit(index + 1) {
                hasPoint = true
            } else if bytes[index] == UInt8(ascii: ","), isDigit(index + 1), isDigit(index + 2), isDigit(index + 3) {
                // A thousands separator.
            } else if !isDigit(index) {
                break
            }
            index += 1
        }
        self.start = start
        end = index
        self.bytes = bytes
    }

    var value: ExactDecimal? { ExactDecimal(text.filter { $0 != "," }) }

    /// 约, 近, 超过: a rounded number is no claim about the last digit.
    func isApproximate(after range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        Self.approximations.suffix(of: range, in: text) != nil
    }

    private static let approximations = WordTable(["约", "近", "超过", "突破", "不足", "超", "每", "第"].map { ($0, ()) })
}
