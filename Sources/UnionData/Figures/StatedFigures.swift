import Diagnostics
import Synchronization

/// Numbers that authors typed beside an indicator's name although the data says otherwise.
///
/// A warning is worth something only when it is right. So a number is compared only when it stands directly beside the name, in the
/// name's unit, with nothing between or before them that makes it another quantity (新增会员, 某社区会员); and it is told only when no
/// region, year or group has that figure. Without a place or year in the sentence it must also be near to the figure that it
/// contradicts. Years, ordinals, document and article numbers never stand so.
public struct StatedFigures: Sendable {
    private struct Name: Sendable {
        let text: String
        let quantity: Quantity
        let observations: Int
    }

    private let catalogue: Catalogue
    /// Longest first: 女会员 before 会员.
    private let names: [Name]
    private let places: [(name: String, place: Coordinates.Place)]
    /// By quantity, every figure that stands anywhere in the data; found when first asked for.
    private let known = KnownFigures()

    public init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        var names: [Name] = []
        for (index, observations) in catalogue.observations.enumerated() {
            for quantity in observations.quantities where !names.contains(where: { $0.quantity.id == quantity.id }) {
                let own = quantity.names.filter { !$0.unicodeScalars.allSatisfy(\.isASCII) }
                let nouns = quantity.printedUnit == nil ? own : own + own.compactMap(Self.noun)
                for text in Set(nouns) where text.count >= 2 && !Self.tooCommon.contains(text) {
                    if !names.contains(where: { $0.text == text }) { names.append(Name(text: text, quantity: quantity, observations: index)) }
                }
            }
        }
        self.names = names.sorted { ($0.text.count, $1.text) > ($1.text.count, $0.text) }
        places = catalogue.regions.all.flatMap { region in
            ([region.name] + region.aliases).map { ($0, Coordinates.Place.region(region.id)) }
        } + (catalogue.regions.banner.map { banner in ["全旗", "全县", "全区", "全市"].map { ($0, .region(banner.id)) } } ?? [])
    }

    /// 会员 of 会员人数: what a sentence calls it when a unit follows the number.
    private static func noun(_ title: String) -> String? {
        for suffix in ["人数", "总数", "个数", "次数", "数"] where title.hasSuffix(suffix) && title.count > suffix.count + 1 { return String(title.dropLast(suffix.count)) }
        return nil
    }

    /// Words that mean too many things to stand for an indicator.
    private static let tooCommon: Set<String> = ["工会", "单位", "组织", "乡镇", "设施", "场次", "学时", "人数", "面积", "得分", "满分", "项目", "联系单位", "参训", "干部", "竞赛", "活动", "阵地", "场所", "受理", "办结"]

    private static func figures(_ quantity: Quantity, _ observations: Observations) -> Set<ExactDecimal> {
        var values: Set<ExactDecimal> = []
        let places = observations.regions.all.map { Coordinates.Place.region($0.id) } + [.townships]
        var times = observations.years.isEmpty ? [nil] : observations.years.map { Optional($0...$0) }
        if quantity.addsUpOverYears, let first = observations.years.first { times += observations.years.dropFirst().map { first...$0 } }
        for years in times {
            for place in observations.cube.region == nil ? Array(places.prefix(1)) : places {
                let base = Coordinates(years: years, place: place)
                let all = [base] + observations.categories.indices.flatMap { index in observations.categories[index].labels.map { base.with($0, in: index) } }
                for coordinates in all {
                    if let value = observations.figure(quantity, at: coordinates).measure.exactValue { values.insert(value) }
                }
            }
        }
        return values
    }

    // MARK: - Reading

    /// - Parameters:
    ///   - ranges: the author's own words in `source`.
    ///   - year: the year that the text is about, when it does not say.
    public func check(_ source: SourceText, in ranges: [Range<Int>], year: Int?, into diagnostics: inout [Diagnostic]) {
        guard !names.isEmpty else { return }
        for range in ranges where source.bytes[range].contains(where: { (0x30...0x39).contains($0) }) {
            for clause in Self.sentences(of: source, in: range) { check(clause, in: source, year, &diagnostics) }
        }
    }

    /// Sentences end at 。！？； and at the end of a line.
    private static func sentences(of source: SourceText, in range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        let bytes = source.bytes
        let ends: [[UInt8]] = ["。", "！", "？", "；"].map { Array($0.utf8) }
        while index + 2 < range.upperBound {
            if bytes[index] >= 0xE3, ends.contains(Array(bytes[index..<index + 3])) {
                sentences.append(start..<index)
                start = index + 3
                index = start
            } else {
                index += 1
            }
        }
        return sentences + [start..<range.upperBound]
    }

    private func check(_ sentence: Range<Int>, in source: SourceText, _ year: Int?, _ diagnostics: inout [Diagnostic]) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard (0x30...0x39).contains(source.bytes[index]) else { index += 1; continue }
            let number = StatedNumber(source.bytes, at: index, limit: sentence.upperBound)
            index = max(number.end, index + 1)
            let before = String(decoding: source.bytes[sentence.lowerBound..<number.start], as: UTF8.self)
            let after = String(decoding: source.bytes[number.end..<sentence.upperBound], as: UTF8.self)
            guard let value = number.value, let (name, lead, unit) = named(before, after) else { continue }
            compare(number, value, unit, name, lead: lead, sentence: before, at: source.location(of: number.start..<number.end), year, &diagnostics)
        }
    }

    // MARK: - Beside a name

    /// 会员人数达到12345人, or 12345名会员: the name, what stands before it, and the unit written.
    private func named(_ before: String, _ after: String) -> (Name, lead: String, unit: Unit?)? {
        let (unit, rest) = Self.unit(startOf: after)
        var head = Substring(before)
        Self.dropConnectors(&head)
        if let name = names.first(where: { head.hasSuffix($0.text) }), Self.fits(unit, name, rest) {
            let lead = head.dropLast(name.text.count)
            return (name, String(lead), unit)
        }
        guard let unit, unit.kind != .share else { return nil }
        let tail = rest.hasPrefix("的") ? rest.dropFirst() : rest
        guard let name = names.first(where: { tail.hasPrefix($0.text) && $0.quantity.printedUnit != nil }), Self.fits(unit, name, tail.dropFirst(name.text.count)) else { return nil }
        // 100名会员代表 are no members.
        if let next = tail.dropFirst(name.text.count).first, next.isLetter, !"的和比占中，".contains(next) { return nil }
        var lead = Substring(before)
        Self.dropConnectors(&lead)
        return (name, String(lead), unit)
    }

    /// The unit must be of the name's kind; a name without its 数 needs one.
    private static func fits(_ unit: Unit?, _ name: Name, _ rest: Substring) -> Bool {
        guard let printed = name.quantity.printedUnit else { return unit?.kind == .share && !isBound(rest) }
        if let unit { return unit.kind == printed.kind && !isBound(rest) }
        // A bare number only after the full title, at the end of a clause or cell: never a year, a date or an ordinal.
        guard name.quantity.names.contains(name.text) else { return false }
        return rest.first.map { "，,。；;、|）) ".contains($0) } ?? true
    }

    /// 以上, 左右: no claim about the last digit.
    private static func isBound(_ rest: Substring) -> Bool {
        ["以上", "以下", "以内", "左右", "上下", "多", "余", "的目标", "为目标"].contains { rest.hasPrefix($0) }
    }

    private static func unit(startOf text: String) -> (Unit?, Substring) {
        let trimmed = text.drop { $0 == " " || $0 == "*" }
        for length in stride(from: min(3, trimmed.count), through: 1, by: -1) {
            let word = trimmed.prefix(length)
            guard let unit = Unit(word) else { continue }
            let rest = trimmed.dropFirst(length)
            if unit.kind == .share, rest.first == "个" { return (nil, trimmed) }
            return (unit, rest)
        }
        if trimmed.hasPrefix("万") { return (nil, trimmed) }
        return (nil, trimmed)
    }

    private static let connectors = [
        "达到", "共有", "总数", "总计", "合计", "已有", "现有", "达", "为", "是", "共", "有", "计", "约", "近", "已", "：", ":", " ", "　", "|", "*", "就", "仅", "只",
    ]

    private static func dropConnectors(_ text: inout Substring) {
        var taken = 0
        while taken < 6, let connector = connectors.first(where: { text.hasSuffix($0) }) {
            text = text.dropLast(connector.count)
            taken += 1
        }
    }

    // MARK: - Comparing

    private func compare(
        _ number: StatedNumber, _ value: ExactDecimal, _ unit: Unit?, _ name: Name, lead: String, sentence: String, at place: SourceLocation,
        _ reportYear: Int?, _ diagnostics: inout [Diagnostic]
    ) {
        let observations = catalogue.observations[name.observations]
        guard let context = Context(lead: lead, sentence: sentence, places: places, observations: observations, reportYear: reportYear) else { return }
        let printed = name.quantity.printedUnit ?? .percent
        let written = unit ?? printed
        let shift = written.exponent - printed.exponent
        let stated = value.scaled(byPowerOfTen: shift)
        // Half of the last digit that was written.
        let tolerance = ExactDecimal(significand: 5, scale: value.scale + 1).scaled(byPowerOfTen: shift)
        func agrees(_ figure: ExactDecimal) -> Bool { (figure - stated).magnitude <= (value.scale == 0 && shift == 0 && printed != .percent ? .zero : tolerance) }
        guard !number.isApproximate(after: sentence), !known.figures(name.quantity.id, { Self.figures(name.quantity, observations) }).contains(where: agrees)
        else { return }
        let figure = observations.figure(name.quantity, at: context.coordinates)
        guard let truth = figure.measure.exactValue, !truth.isZero else { return }
        if !context.isExplicit {
            guard stated + stated >= truth, truth + truth >= stated else { return }
        }
        let field = observations.cube.measures.first { $0.indicator == name.quantity.indicators[0] }?.field
        let row = figure.rows.first
        let data = row.map { row in
            (place: field.map { observations.dataset.table.location(row: row, of: $0) } ?? observations.dataset.table.location(row: row), rows: figure.rows.count)
        }
        diagnostics.append(
            .statedFigureDisagrees(
                name.quantity.title, stated: number.text + (unit?.symbol ?? ""), truth: figure.text, scope: observations.words(for: context.coordinates), at: place,
                data: data, reference: context.reference(name.quantity.title)))
    }

    /// When and where a sentence speaks of.
    private struct Context {
        var coordinates: Coordinates
        /// Whether the sentence itself says where.
        var isExplicit = false
        private var words: [String] = []

        /// Nil when what stands before the name makes it another quantity, or another time than any that is known.
        init?(lead: String, sentence: String, places: [(name: String, place: Coordinates.Place)], observations: Observations, reportYear: Int?) {
            guard let banner = observations.regions.banner else { return nil }
            coordinates = Coordinates(years: observations.latest, place: .region(banner.id))
            var rest = Substring(lead)
            if let label = observations.categories.enumerated().lazy.flatMap({ index, category in category.labels.map { (index, $0) } }).first(where: { rest.hasSuffix($0.1) }) {
                coordinates.groups[label.0] = label.1
                rest = rest.dropLast(label.1.count)
            }
            guard Self.isBoundary(rest, places) else { return nil }
            if let nearest = places.compactMap({ place in sentence.lastRange(of: place.name).map { ($0, place) } }).max(by: { ($0.0, $0.1.name.count) < ($1.0, $1.1.name.count) }) {
                coordinates.place = nearest.1.place
                isExplicit = true
                words.append(nearest.1.name)
            }
            guard !observations.years.isEmpty else { return }
            for word in ["上年", "去年", "前年", "同期", "累计", "五年", "三年", "目标", "计划", "力争", "预计", "平均", "其中"] where sentence.contains(word) { return nil }
            let year = Self.lastYear(in: sentence) ?? reportYear ?? observations.years[observations.years.count - 1]
            guard observations.years.contains(year) else { return nil }
            coordinates.years = year...year
            words.insert(String(year), at: 0)
        }

        /// Before the name stands nothing that could qualify it: a mark, a word such as 有, or a place.
        private static func isBoundary(_ text: Substring, _ places: [(name: String, place: Coordinates.Place)]) -> Bool {
            guard let last = text.last else { return true }
            if !last.isLetter || last.isASCII { return !last.isNumber }
            if ["有", "的", "和", "末", "底", "度", "时", "年", "旗", "及", "入"].contains(where: { text.hasSuffix($0) }) { return !text.hasSuffix("新入") }
            return places.contains { text.hasSuffix($0.name) }
        }

        private static func lastYear(in text: String) -> Int? {
            var found: Int?
            for part in text.split(separator: "年", omittingEmptySubsequences: false).dropLast() {
                let digits = part.suffix(4)
                if digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let year = Int(digits), (1949...2200).contains(year) { found = year }
            }
            return found
        }

        /// How the figure would be named: {{会员人数 2024 麦穗原镇}}.
        func reference(_ title: String) -> String {
            "{{" + ([title] + words + coordinates.groups.sorted { $0.key < $1.key }.map(\.value)).joined(separator: " ") + "}}"
        }
    }
}

/// Figures found once and kept.
private final class KnownFigures: Sendable {
    private let found = Mutex<[String: Set<ExactDecimal>]>([:])

    func figures(_ id: String, _ find: () -> Set<ExactDecimal>) -> Set<ExactDecimal> {
        if let known = found.withLock({ $0[id] }) { return known }
        let figures = find()
        found.withLock { $0[id] = figures }
        return figures
    }
}

/// A number as typed: 59944, 59,944, 72.2, 5.99万.
private struct StatedNumber {
    let start: Int
    let end: Int
    let text: String
    let value: ExactDecimal?

    init(_ bytes: [UInt8], at start: Int, limit: Int) {
        var index = start
        var digits = ""
        while index < limit {
            let byte = bytes[index]
            if (0x30...0x39).contains(byte) {
                digits.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte == UInt8(ascii: "."), index + 1 < limit, (0x30...0x39).contains(bytes[index + 1]), !digits.contains(".") {
                digits.append(".")
            } else if byte == UInt8(ascii: ","), index + 3 < limit, bytes[index + 1...index + 3].allSatisfy({ (0x30...0x39).contains($0) }) {
                // A thousands separator.
            } else {
                break
            }
            index += 1
        }
        self.start = start
        end = index
        text = String(decoding: bytes[start..<index], as: UTF8.self)
        value = ExactDecimal(digits)
    }

    /// 约, 近, 超过: a rounded number is no claim about the last digit.
    func isApproximate(after text: String) -> Bool {
        ["约", "近", "超过", "突破", "不足", "超", "每", "第"].contains { text.hasSuffix($0) }
    }
}

extension String {
    /// Where the last occurrence of `text` begins, in characters; nil when there is none.
    fileprivate func lastRange(of text: String) -> Int? {
        let (haystack, needle) = (Array(utf8), Array(text.utf8))
        guard !needle.isEmpty, haystack.count >= needle.count else { return nil }
        return (0...haystack.count - needle.count).last { haystack[$0] == needle[0] && haystack[$0..<$0 + needle.count].elementsEqual(needle) }
    }
}
