/// What a figure measures, where, when and of which kinds, as the words around it say.
struct FigureWords: Hashable, Sendable {
    enum Place: Hashable, Sendable {
        case region(String)
        /// 各乡镇合计: without the unions that belong to no township.
        case townships
        /// 云杉旗本级: what the banner or a zone did itself.
        case own(String)
    }

    enum Time: Hashable, Sendable {
        case years(ClosedRange<Int>)
        /// 截至 a day, as `yyyy-mm-dd`.
        case asOf(String)
    }

    var quantity: String?
    var place: Place?
    var time: Time?
    /// The year with which it is compared, when the words name one.
    var baseYear: Int?
    /// A kind, and the column that tells it where the words name that.
    var groups: [Group] = []

    struct Group: Hashable, Sendable {
        var column: String?
        let label: String
    }

    /// `会员人数（云杉旗，2024年度，货车司机）同比` in its three parts: before, in, and after the last brackets.
    static func parts(of words: String) -> (name: String, scope: [String], rest: String) {
        guard let close = words.lastIndex(of: "）"), let open = words[..<close].lastIndex(of: "（") else {
            return (words, [], "")
        }
        let scope = words[words.index(after: open)..<close].split(separator: "，").map(String.init)
        return (String(words[..<open]), scope, String(words[words.index(after: close)...]))
    }

    /// Takes up one word: a quantity, a place, a time, or else a kind. 合计 says nothing more.
    mutating func add(_ word: String, _ names: PublishedNames) {
        if names.quantities[word] != nil {
            quantity = word
        } else if word == "各乡镇合计" {
            place = .townships
        } else if names.regions.kind(of: word) != nil {
            place = .region(word)
        } else if word.hasSuffix("本级"), names.regions.kind(of: String(word.dropLast(2))) != nil {
            place = .own(String(word.dropLast(2)))
        } else if let time = Self.time(word) {
            self.time = time
        } else if word.hasPrefix("与"), word.hasSuffix("年相比"), let year = Int(word.dropFirst().prefix(4)) {
            baseYear = year
        } else if word != "合计", word.wholeMatch(of: /已接入的\d+个地区/) == nil {
            groups.append(Group(column: nil, label: word))
        }
    }

    /// Takes up the heading of a row, whose table says what its rows are.
    mutating func add(_ word: String, asA stub: String, _ names: PublishedNames) {
        if ["年度", "地区", "指标"].contains(stub) {
            add(word, names)
        } else if word != "合计" {
            groups.append(Group(column: stub, label: word))
        }
    }

    /// 2024年度, 2024年, 2024, 2020—2024年, 截至2024年12月31日; of months 2022年7—12月, 2022（7—12月） and
    /// 2022年7月—2024年6月.
    private static func time(_ word: String) -> Time? {
        if let match = word.wholeMatch(of: /(\d{4})(?:年|（)\d+(?:—\d+)?月）?/), let year = Int(match.1) {
            return .years(year...year)
        }
        if let match = word.wholeMatch(of: /(\d{4})年\d+月—(\d{4})年\d+月/), let first = Int(match.1),
            let last = Int(match.2)
        {
            return .years(first...last)
        }
        if word.hasPrefix("截至") {
            let numbers = word.dropFirst(2).split { !$0.isASCII }.compactMap { Int($0) }
            guard numbers.count == 3 else { return nil }
            return .asOf(isoDate(numbers))
        }
        var rest = Substring(word)
        for suffix in ["年度", "年"] where rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
        let parts = rest.split(separator: "—", omittingEmptySubsequences: false)
        let years = parts.compactMap { $0.count == 4 ? Int($0) : nil }
        guard years.count == parts.count, let first = years.first, let last = years.last, first <= last,
            (1900...2200).contains(first)
        else { return nil }
        return .years(first...last)
    }

    static func isoDate(_ numbers: [Int]) -> String {
        numbers.enumerated().map { index, number in index > 0 && number < 10 ? "0\(number)" : "\(number)" }.joined(
            separator: "-")
    }
}

/// The names that the site uses.
struct PublishedNames: Sendable {
    let regions: PublishedRegions
    let quantities: PublishedQuantities

    init(_ site: PublishedSite) throws {
        regions = try PublishedRegions(site)
        quantities = try PublishedQuantities(site)
    }
}
