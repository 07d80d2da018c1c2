import Diagnostics
import Tables

// What can be wrong with the rows of a file, in words.

extension Diagnostic {
    static func missingCells(_ fields: [String], at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-cell", at: place,
            Wording(
                zh: "这一行比表头少了格子，缺：\(fields.joined(separator: "、"))",
                en: "this row has fewer cells than the header; missing: \(fields.joined(separator: ", "))"),
            fix: Wording(
                zh: "对照上一行，看是不是漏了一格；没有数字的格子写“—”", en: "compare with the row above; write — in a cell that has no figure"
            ))
    }

    static func unitOfOtherKind(_ unit: String, field: FieldDescription, at place: SourceLocation) -> Self {
        let declared = field.unit?.symbol ?? ""
        return Diagnostic(
            .error, "unit", at: place,
            Wording(
                zh: "“\(field.title)”的单位写的是“\(unit)”，应为“\(declared)”一类",
                en: "“\(field.title)” is given in “\(unit)”, expected “\(declared)”"),
            fix: unitFix(declared))
    }

    static func unitOfNoColumn(_ mention: UnitMention, declared: [Unit]) -> Self {
        let symbols = declared.map(\.symbol).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return Diagnostic(
            .error, "unit", at: mention.cell.location,
            Wording(
                zh: "单位写的是“\(mention.text)”，表里各列的单位是“\(symbols.joined(separator: "”“"))”，不能换算",
                en: "the unit is given as “\(mention.text)”; the columns are in “\(symbols.joined(separator: "”, “"))”"),
            fix: unitFix(symbols.joined(separator: "、")))
    }

    private static func unitFix(_ symbols: String) -> Wording {
        Wording(
            zh: "数字就是按“\(symbols)”填的，把单位改成“\(symbols)”；不是的，先把数字换算好再改",
            en: "if the figures are in “\(symbols)”, write that; else convert them first")
    }

    static func duplicateRow(_ keys: [(title: String, value: String)], at place: SourceLocation, first: SourceLocation)
        -> Self
    {
        let zh = keys.map { "\($0.title)“\($0.value)”" }.joined(separator: "、")
        return Diagnostic(
            .error, "duplicate-key", at: place, Wording(zh: "重复：\(zh)已经有一行", en: "duplicate row: \(zh)"),
            fix: Wording(
                zh: "删去其中一行，或者改正\(keys.map(\.title).joined(separator: "、"))",
                en: "delete one of the rows, or correct its key"),
            related: [.init(first, Wording(zh: "第一次在这里", en: "first here"))])
    }

    /// One error for each total that its parts do not add up to. Where most of a row differs, the row is the mistake and
    /// is told once.
    static func totalMismatches(_ totals: [WrongTotal], row: SourceLocation) -> [Self] {
        guard totals.count > 3 else { return totals.map(totalMismatch) }
        let listZh = totals.map { "\($0.field) \($0.written)（明细相加 \($0.sum)）" }.joined(separator: "、")
        let listEn = totals.map { "\($0.field) \($0.written) (parts: \($0.sum))" }.joined(separator: ", ")
        return [
            Diagnostic(
                .error, "total-mismatch", at: row,
                Wording(
                    zh: "合计与明细不符，有 \(totals.count) 项：\(listZh)",
                    en: "\(totals.count) totals differ from their parts: \(listEn)"),
                fix: Wording(
                    zh: "改正这一行合计，或者看是不是少了明细、明细是别的年度的",
                    en: "correct this row of totals, or see whether parts are missing or of another year"),
                related: [totals[0].beginning])
        ]
    }

    private static func totalMismatch(_ total: WrongTotal) -> Self {
        let (field, written, sum) = (total.field, total.written, total.sum)
        let difference = written - sum
        return Diagnostic(
            .error, "total-mismatch", at: total.place,
            Wording(
                zh: "合计与明细不符：\(field)合计写的是 \(written)，明细相加是 \(sum)，相差 \(difference)",
                en:
                    "the total of \(field) is given as \(written); its parts add up to \(sum), a difference of \(difference)"
            ),
            fix: Wording(zh: "改正合计，或者找出写错的明细", en: "correct the total, or the part that is wrong"),
            related: [total.beginning])
    }

    static func aggregatesLeftOut(_ count: Int, _ words: PlaceWords, at place: SourceLocation) -> Self {
        Diagnostic(
            .note, "aggregate-rows", at: place,
            Wording(
                zh:
                    "表里有 \(count) 行是\(words.wholeInSentences[0])或\(words.group.name)的合计：只用来与\(words.everyPart)核对，不算数据",
                en:
                    "\(count) rows are totals of the \(words.whole.english) or a \(words.group.english): compared with their parts and left out"
            ))
    }

    static func aggregateWithoutParts(
        _ region: Region, _ words: PlaceWords, _ year: Year, at place: SourceLocation
    ) -> Self {
        Diagnostic(
            .warning, "aggregate-rows", at: place,
            Wording(
                zh: "\(year.number)年度只有\(region.name)的合计，没有\(words.everyPart)的数，这一行没有用上",
                en: "\(year.number) has a total of \(region.name) but no \(words.part.english); the row is not used"),
            fix: Wording(
                zh: "补上\(words.everyPart)的数；没有的写“—”",
                en: "add the \(words.part.englishPlural), with — where there is no figure"))
    }

    static func aggregateMismatch(
        _ region: Region, _ words: PlaceWords, _ field: String, written: ExactDecimal, sum: ExactDecimal,
        lacksApart: Bool, at place: SourceLocation, firstPart: SourceLocation
    ) -> Self {
        Diagnostic(
            .error, "total-mismatch", at: place,
            Wording(
                zh: "\(region.name)的\(field)写的是 \(written)，所属各地区相加是 \(sum)，相差 \(written - sum)",
                en:
                    "\(field) of \(region.name) is given as \(written); its parts add up to \(sum), a difference of \(written - sum)"
            ),
            fix: Wording(
                zh: "改正合计或写错的那一行"
                    + (lacksApart ? "；合计里含\(words.membersApart)的，给\(words.membersApart)另加一行" : ""),
                en: "correct the total or the part that is wrong"
                    + (lacksApart ? "; \(words.membersApartEnglish) need rows of their own" : "")),
            related: [.init(firstPart, Wording(zh: "相加从这里开始", en: "the parts start here"))])
    }
}

/// A total that its parts do not add up to.
struct WrongTotal {
    /// The title of its column.
    let field: String
    let written: ExactDecimal
    let sum: ExactDecimal
    /// The cell of the total.
    let place: SourceLocation
    /// The cell of its first part.
    let firstPart: SourceLocation

    fileprivate var beginning: Diagnostic.Related {
        .init(firstPart, Wording(zh: "明细从这里开始", en: "the parts start here"))
    }
}
