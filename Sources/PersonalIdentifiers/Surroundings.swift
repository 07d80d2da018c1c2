import Text

/// What stands around a number that has the form of an identifier. Forms that other numbers have, too, are told apart
/// by it.
struct Surroundings {
    let text: TextUnits
    /// The bytes of the number.
    let start: Int
    let end: Int

    init(_ window: NumberWindow) {
        (text, start, end) = (window.text, window.start, window.end)
    }

    // MARK: - Letters

    /// Whether the number stands apart from letters, or they make a word: `Tel13800138000`, `13800138000wx`. Letters from
    /// a to f make it a part of a hash.
    var isNoPartOfCode: Bool { isFree(letters: lettersBefore, text.byte(lettersBefore.lowerBound - 1)) && isFreeBehind }

    /// Whether a check letter follows at once.
    var goesOnWithX: Bool { text.byte(end) | 0x20 == UInt8(ascii: "x") && !text.isLetter(end + 1) }

    private var isFreeBehind: Bool {
        let letters = lettersBehind
        return isFree(letters: letters, text.byte(letters.upperBound))
    }

    private func isFree(letters: Range<Int>, _ beyond: UInt8) -> Bool {
        letters.isEmpty || !letters.allSatisfy(text.isHexLetter) && !(0x30...0x39 ~= beyond)
    }

    private var lettersBefore: Range<Int> {
        // The last letter of `%E5%AD` belongs to an escape.
        guard text.startOfUnit(at: start - 1) == start - 1 else { return start..<start }
        var first = start
        while text.isLetter(first - 1) { first -= 1 }
        return first..<start
    }

    private var lettersBehind: Range<Int> {
        var last = end
        while text.isLetter(last) { last += 1 }
        return end..<last
    }

    // MARK: - Words

    /// Whether words before the number say that it is one of a person: `电话`, `身份证`, `tel=`.
    var namesAnIdentifier: Bool {
        let before = words(Self.reach).lowercased()
        return Self.ofPersons.contains { before.contains($0) }
    }

    /// Whether the word right before the number says that it is the number of a thing: `发票代码`, `订单号：`.
    var namesAThing: Bool {
        var before = words(Self.reach)[...]
        while let last = before.last, " :：号为是".contains(last) { before = before.dropLast() }
        return Self.ofThings.contains { before.hasSuffix($0) }
    }

    /// Whether the number is an amount: `元` follows, or `￥` precedes.
    var isMoney: Bool {
        if ["$", "¥", "￥", "¥ ", "￥ "].contains(where: { follows($0, at: start - $0.utf8.count) }) { return true }
        var index = end
        while let blank = [" ", "(", "（"].first(where: { follows($0, at: index) }) { index += blank.utf8.count }
        guard let unit = Self.unitsOfAmounts.first(where: { follows($0, at: index) }) else { return false }
        // 元旦, 元月 and 元宵 are days.
        return unit != "元" || !["旦", "月", "宵"].contains { follows($0, at: index + unit.utf8.count) }
    }

    /// The text before the number.
    ///
    /// - Parameter reach: how many bytes of it.
    private func words(_ reach: Int) -> String {
        String(decoding: text.bytes[max(0, start - reach)..<start], as: UTF8.self)
    }

    private func follows(_ word: String, at index: Int) -> Bool {
        word.utf8.enumerated().allSatisfy { text.byte(index + $0.offset) == $0.element }
    }

    /// How far before a number the word may stand that names it, in bytes.
    private static let reach = 60
    private static let unitsOfAmounts = [
        "元", "万元", "亿元", "美元", "欧元", "港元", "日元", "英镑", "吨", "公斤", "千克", "立方米", "平方米", "千瓦时", "股", "字节", "人次",
    ]
    private static let ofPersons = [
        "电话", "手机", "联系", "微信", "致电", "拨打", "咨询", "热线", "号码", "身份", "证件", "证号", "卡号", "账号", "帐号", "本人", "姓名",
        "tel", "phone", "mobile", "wechat", "whatsapp", "sms:", "idcard", "id_card", "idno", "sfz", "shouji", "sjh",
        "cardno",
    ]
    /// Without 号 at their end.
    private static let ofThings = [
        "代码", "编码", "发票", "订单", "运单", "快递单", "流水", "时间戳", "条形码", "条码", "税", "批", "批次", "备案",
    ]

    // MARK: - Addresses

    /// Whether the number is a part of a web address. There are many numbers in addresses, and few of them of persons.
    var isInAddress: Bool {
        var first = start
        while first > max(0, start - 500), Self.inAddresses.contains(text.byte(first - 1)) { first -= 1 }
        let address = text.bytes[first..<start]
        let scheme = Array("://".utf8)
        return address.indices.contains { address[$0...].starts(with: scheme) }
            || address.starts(with: Array("www.".utf8))
    }

    private static let inAddresses = ByteSet {
        $0 > 0x20 && $0 < 0x7F && !"\"'<>`|{}\\^".utf8.contains($0)
    }
}
