import Diagnostics
import Text

/// Numbers that authors typed beside an indicator's name although the data says otherwise.
///
/// A warning is worth something only when it is right. So a number is compared only when it stands directly beside the
/// name, in the name's unit, with nothing between or before them that makes it another quantity (新增会员, 某社区会员); and it
/// is told only when no region, year or group has that figure. Without a place or year in the sentence it must also be
/// near to the figure that it contradicts. Years, ordinals, document and article numbers never stand so.
public struct StatedFigures: Sendable {
    /// A name under which a quantity may stand in a text.
    ///
    /// It is a class, so that looking it up beside each number copies a reference only.
    private final class Name: Sendable {
        let text: String
        let quantity: Quantity
        let observations: Int

        init(text: String, quantity: Quantity, observations: Int) {
            self.text = text
            self.quantity = quantity
            self.observations = observations
        }
    }

    typealias Text = UnsafeBufferPointer<UInt8>
    typealias Places = WordTable<(name: String, place: Coordinates.Place)>

    private let catalogue: Catalogue
    private let names: WordTable<Name>
    /// The names that have a unit, which may stand behind a number: 12345名会员.
    private let counted: WordTable<Name>
    private let places: Places
    private let isEmpty: Bool
    /// By quantity, every figure that stands anywhere in the data; found when first asked for.
    private let known = KnownFigures()

    /// - Parameter catalogue: the figures that texts are compared with.
    public init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        var names: [Name] = []
        for (index, observations) in catalogue.observations.enumerated() {
            for quantity in observations.quantities where !names.contains(where: { $0.quantity.id == quantity.id }) {
                let own = quantity.names.filter { !$0.unicodeScalars.allSatisfy(\.isASCII) }
                let nouns = quantity.printedUnit == nil ? own : own + own.compactMap(Self.noun)
                for text in Set(nouns)
                where text.count >= 2 && !Self.tooCommon.contains(text) && text != catalogue.regions.words.part.name {
                    if !names.contains(where: { $0.text == text }) {
                        names.append(Name(text: text, quantity: quantity, observations: index))
                    }
                }
            }
        }
        isEmpty = names.isEmpty
        self.names = WordTable(names.map { ($0.text, $0) })
        counted = WordTable(names.filter { $0.quantity.printedUnit != nil }.map { ($0.text, $0) })
        let regions = catalogue.regions.all.flatMap { region in
            ([region.name] + region.aliases).map { ($0, Coordinates.Place.region(region.id)) }
        }
        let whole =
            catalogue.regions.whole.map { whole in
                catalogue.regions.words.wholeInSentences.map { ($0, Coordinates.Place.region(whole.id)) }
            } ?? []
        places = Places((regions + whole).map { ($0, ($0, $1)) })
    }

    /// 会员 of 会员人数: what a sentence calls it when a unit follows the number.
    private static func noun(_ title: String) -> String? {
        for suffix in ["人数", "总数", "个数", "次数", "数"] where title.hasSuffix(suffix) && title.count > suffix.count + 1 {
            return String(title.dropLast(suffix.count))
        }
        return nil
    }

    /// Words that mean too many things to stand for an indicator.
    private static let tooCommon: Set<String> = [
        "工会", "单位", "组织", "设施", "场次", "学时", "人数", "面积", "得分", "满分", "项目", "联系单位", "参训", "干部", "竞赛", "活动", "阵地",
        "场所", "受理", "办结",
    ]

    // MARK: - Reading

    private static let digits = ByteSet { 0x30...0x39 ~= $0 }

    /// Compares the numbers that stand beside an indicator's name with the data.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - body: the part of `source` that is a text.
    ///   - ranges: the author's own words in it, in their order; asked for only when some number stands beside a name.
    ///   - year: the year that the text is about, when it does not say.
    ///   - diagnostics: receives a warning for each number that the data contradicts.
    public func check(
        _ source: SourceText, _ body: Range<Int>, in ranges: @autoclosure () -> [Range<Int>], year: Int?,
        into diagnostics: inout [Diagnostic]
    ) {
        guard !isEmpty else { return }
        source.bytes.withUnsafeBufferPointer { text in
            var words: ArraySlice<Range<Int>>?
            let part = Text(rebasing: text[..<body.upperBound])
            var index = body.lowerBound
            while true {
                let start = Self.digits.firstIndex(in: part, from: index)
                guard start < body.upperBound else { break }
                let number = StatedNumber(text, at: start, limit: body.upperBound)
                index = number.end
                // Most numbers stand beside no name, and no name or unit holds a mark that ends a sentence or the
                // author's own words: only for the few it matters where theirs begin and end.
                guard mayBeNamed(text, before: body.lowerBound..<start, after: number.end..<body.upperBound) else {
                    continue
                }
                let rest = (words ?? ranges()[...]).drop { $0.upperBound <= start }
                words = rest
                guard let range = rest.first, range.contains(start) else { continue }
                let before = Self.startOfSentence(before: start, in: range, of: text)..<start
                guard let beside = named(text, before: before, after: number.end..<range.upperBound) else { continue }
                compare(number, beside, before: before, of: text, in: source, year, &diagnostics)
            }
        }
    }

    private static func startOfSentence(before end: Int, in range: Range<Int>, of text: Text) -> Int {
        var index = end - 3
        while index >= range.lowerBound {
            if endsSentence(at: index, of: text, limit: end) { return index + 3 }
            index -= 1
        }
        return range.lowerBound
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Sentences end at 。！？；, and ranges at the end of a line.
    private static func endsSentence(at index: Int, of text: Text, limit: Int) -> Bool {
        guard text[index] >= 0xE3, index + 3 <= limit else { return false }
        return switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): true
        default: false
        }
    }

    // MARK: - Beside a name

    /// A name that stands beside a number.
    private struct Beside {
        let name: Name
        /// Where what stands before the name ends.
        let leadEnd: Int
        /// The unit written behind the number.
        let unit: Unit?
    }

    /// Whether a name stands before the number, or behind it and a unit.
    private func mayBeNamed(_ text: Text, before: Range<Int>, after: Range<Int>) -> Bool {
        if names.suffix(of: Self.withoutConnectors(before, of: text), in: text) != nil { return true }
        let (unit, rest) = Self.unit(after, of: text)
        return unit != nil && counted.prefix(of: Self.withoutPossessive(rest, of: text), in: text) != nil
    }

    /// 会员人数达到12345人, or 12345名会员: the name, what stands before it, and the unit written.
    private func named(_ text: Text, before: Range<Int>, after: Range<Int>) -> Beside? {
        let head = Self.withoutConnectors(before, of: text)
        let (unit, rest) = Self.unit(after, of: text)
        if let (name, length) = names.suffix(of: head, in: text), Self.fits(unit, name, Self.string(rest, of: text)) {
            return Beside(name: name, leadEnd: head.upperBound - length, unit: unit)
        }
        guard let unit, unit.kind != .share else { return nil }
        let tail = Self.withoutPossessive(rest, of: text)
        guard let (name, length) = counted.prefix(of: tail, in: text) else { return nil }
        let remainder = Self.string(tail.lowerBound + length..<tail.upperBound, of: text)
        // 100名会员代表 are no members.
        guard Self.fits(unit, name, remainder), remainder.first.map({ !$0.isLetter || "的和比占中，".contains($0) }) ?? true
        else { return nil }
        return Beside(name: name, leadEnd: head.upperBound, unit: unit)
    }

    private static let possessive = WordTable([("的", ())])

    private static func withoutPossessive(_ range: Range<Int>, of text: Text) -> Range<Int> {
        range.lowerBound + (possessive.prefix(of: range, in: text)?.length ?? 0)..<range.upperBound
    }

    /// What stands in `range` up to the end of the sentence.
    private static func string(_ range: Range<Int>, of text: Text) -> Substring {
        let end = range.first { endsSentence(at: $0, of: text, limit: range.upperBound) } ?? range.upperBound
        return Substring(decoding: text[range.lowerBound..<end], as: UTF8.self)
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

    /// The unit that stands at the beginning of `range`, and what follows it.
    private static func unit(_ range: Range<Int>, of text: Text) -> (Unit?, Range<Int>) {
        let start = range.first { text[$0] != UInt8(ascii: " ") && text[$0] != UInt8(ascii: "*") } ?? range.upperBound
        let trimmed = start..<range.upperBound
        guard let (unit, length) = units.prefix(of: trimmed, in: text) else { return (nil, trimmed) }
        let rest = start + length..<range.upperBound
        // 个百分点 is a difference, no share.
        if unit.kind == .share, counter.prefix(of: rest, in: text) != nil { return (nil, trimmed) }
        return (unit, rest)
    }

    private static let units = WordTable(Unit.allWritten.map { ($0.key, $0.value) })
    private static let counter = WordTable([("个", ())])

    private static let connectors = WordTable(
        [
            "达到", "共有", "总数", "总计", "合计", "已有", "现有", "达", "为", "是", "共", "有", "计", "约", "近", "已", "：", ":", " ", "　",
            "|", "*", "就", "仅", "只",
        ].map { ($0, ()) })

    private static func withoutConnectors(_ range: Range<Int>, of text: Text) -> Range<Int> {
        var end = range.upperBound
        for _ in 0..<6 {
            guard let connector = connectors.suffix(of: range.lowerBound..<end, in: text) else { break }
            end -= connector.length
        }
        return range.lowerBound..<end
    }

    // MARK: - Comparing

    private func compare(
        _ number: StatedNumber, _ beside: Beside, before: Range<Int>, of text: Text, in source: SourceText,
        _ reportYear: Int?,
        _ diagnostics: inout [Diagnostic]
    ) {
        let (name, unit) = (beside.name, beside.unit)
        let observations = catalogue.observations[name.observations]
        guard let value = number.value else { return }
        let printed = name.quantity.printedUnit ?? .percent
        let written = unit ?? printed
        let shift = written.exponent - printed.exponent
        let stated = value.scaled(byPowerOfTen: shift)
        // Half of the last digit that was written.
        let tolerance = ExactDecimal(significand: 5, scale: value.scale + 1).scaled(byPowerOfTen: shift)
        func agrees(_ figure: ExactDecimal) -> Bool {
            (figure - stated).magnitude <= (value.scale == 0 && shift == 0 && printed != .percent ? .zero : tolerance)
        }
        guard !number.isApproximate(after: before, of: text),
            !known.figures(name.quantity, in: observations).contains(where: agrees)
        else { return }
        let lead = before.lowerBound..<beside.leadEnd
        guard
            let context = SentenceContext(
                lead: lead, sentence: before, of: text, places: places, observations: observations,
                reportYear: reportYear)
        else { return }
        let figure = observations.figure(name.quantity, at: context.coordinates)
        guard let truth = figure.measure.exactValue, !truth.isZero else { return }
        if !context.isExplicit {
            guard stated + stated >= truth, truth + truth >= stated else { return }
        }
        let field = observations.cube.measures.first { $0.indicator == name.quantity.indicators[0] }?.field
        let row = figure.rows.first
        let data = row.map { row in
            (
                place: field.map { observations.dataset.table.location(row: row, of: $0) }
                    ?? observations.dataset.table.location(row: row), rows: figure.rows.count
            )
        }
        diagnostics.append(
            .statedFigureDisagrees(
                name.quantity.title, stated: number.text + (unit?.symbol ?? ""), truth: figure.text,
                scope: observations.words(for: context.coordinates), at: source.location(of: number.start..<number.end),
                data: data, reference: context.reference(name.quantity.title)))
    }
}
