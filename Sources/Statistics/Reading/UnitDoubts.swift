import Diagnostics
import Tables

/// Doubts the unit that a file gives in a header or a caption, when the figures break a rule in that unit and keep it
/// in the column's own, or when what is counted one by one comes in whole ten thousands only.
///
/// Whoever writes 单位：万人 above counts of persons makes one mistake, not one in each row.
struct UnitDoubts {
    /// Fields whose written unit is not to be believed.
    private(set) var fields: Set<Int> = []
    private(set) var problems: [Diagnostic] = []

    /// - Parameters:
    ///   - mentions: the units written in the file, each with the positions of the fields that it converts.
    ///   - table: reads the file without believing the units of some fields.
    init(
        _ mentions: [(mention: UnitMention, fields: [Int])], of definition: DatasetDefinition,
        reading table: (Set<Int>) -> DatasetTable
    ) {
        guard !mentions.isEmpty else { return }
        let written = table([])
        let asWritten = Self.faults(in: written)
        for (mention, converted) in mentions {
            let read = table(Set(converted))
            // Figures that are no counts in the column's own unit, 0.12 人, are rightly converted.
            guard read.count >= written.count else { continue }
            let own = Self.faults(in: read)
            let gone = asWritten.filter { fault in !own.contains { $0.isOf(fault) } }
            guard let unit = definition.fields[converted[0]].description.unit,
                let fault = gone.first(where: \.isError) ?? gone.first
                    ?? Self.roundness(of: converted.map { definition.fields[$0] }, in: written, mention)
            else { continue }
            problems.append(.doubtfulUnit(mention, expected: unit, because: fault.reason, isError: fault.isError))
            // What is no error is published as written.
            if fault.isError { fields.formUnion(converted) }
        }
    }

    private struct Fault {
        let rule: String
        let reason: Wording
        let isError: Bool

        func isOf(_ other: Fault) -> Bool { rule == other.rule }
    }

    /// So many counts do not end in zeros by chance.
    private static let fewestRound = 3

    /// Counts that are all multiples of what a large unit makes of 1: nobody who counts in 万人 finds no 1.2 among them.
    private static func roundness(
        of fields: [any FieldDeclaration], in table: DatasetTable, _ mention: UnitMention
    ) -> Fault? {
        var count = 0
        for case let field as Field<Measure> in fields {
            let declared = field.description
            guard (declared.indicator?.numbers ?? .counts) == .counts, let own = declared.unit,
                let written = Unit(mention.text), written.exponent > own.exponent
            else { return nil }
            for value in table[field].values.compactMap(\.exactValue) where !value.isZero {
                let asTyped = value.scaled(byPowerOfTen: own.exponent - written.exponent)
                guard asTyped == asTyped.rounded(toScale: 0) else { return nil }
                count += 1
            }
        }
        guard count >= fewestRound else { return nil }
        return Fault(
            rule: "roundness",
            reason: Wording(
                zh: "\(count) 个数全是整的，没有一个零头", en: "all of the \(count) counts are round, none has a remainder"),
            isError: false)
    }

    /// What does not hold in a table, each rule once.
    private static func faults(in table: DatasetTable) -> [Fault] {
        var broken: [Diagnostic] = []
        for (index, rule) in table.definition.rules.enumerated() {
            var problems: [Diagnostic] = []
            rule.check(table, [table.definition.id: table], &problems)
            if let first = problems.first(where: { $0.code == "part-exceeds-whole" }), problems.count * 2 > table.count
            {
                broken.append(first.as("\(index)"))
            }
        }
        let averages = table.definition.plausible.enumerated().compactMap { index, plausible -> Fault? in
            plausible.implausibleAverage(in: table).map { average in
                let (measure, divisor) = (plausible.measure.description, plausible.divisor?.description)
                let (zh, en) = divisor.map { ("每个\($0.title)", "per \($0.title)") } ?? ("每行", "per row")
                let unit = measure.unit?.symbol ?? ""
                return Fault(
                    rule: "average\(index)",
                    reason: Wording(
                        zh: "\(measure.title)平均\(zh) \(average)\(unit)",
                        en: "\(measure.title) is \(average) \(unit) \(en) on average"),
                    isError: false)
            }
        }
        return broken.map { Fault(rule: $0.code, reason: $0.message, isError: true) } + averages
    }
}

extension Diagnostic {
    /// The same message under another code.
    fileprivate func `as`(_ code: String) -> Diagnostic { Diagnostic(severity, code, at: location, message) }

    static func doubtfulUnit(_ mention: UnitMention, expected: Unit, because reason: Wording, isError: Bool)
        -> Diagnostic
    {
        let text = mention.cell.text
        let corrected = text.components(replacing: mention.text, by: expected.symbol)
        return Diagnostic(
            isError ? .error : .warning, "doubtful-unit", at: mention.cell.location,
            Wording(
                zh: "单位“\(mention.text)”多半不对：按它换算，\(reason.zh)；按“\(expected.symbol)”就没有这个问题",
                en:
                    "the unit “\(mention.text)” is probably wrong: converted by it, \(reason.en); in “\(expected.symbol)” it would not be so"
            ),
            fix: corrected == nil
                ? Wording(zh: "核对单位，改成“\(expected.symbol)”", en: "check the unit and change it to “\(expected.symbol)”")
                : nil,
            replacement: corrected)
    }
}

extension String {
    /// The text with `old`, which must stand in it once, replaced.
    fileprivate func components(replacing old: String, by new: String) -> String? {
        guard let range = firstRange(of: old), !self[range.upperBound...].contains(old) else { return nil }
        return self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
