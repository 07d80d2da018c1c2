import Testing

@testable import Statistics
@testable import UnionData

/// A column of figures in a dataset.
struct FigureColumn: Sendable, CustomTestStringConvertible {
    let dataset: String
    let position: Int
    let field: FieldDescription
    var testDescription: String { "\(dataset) \(field.title)" }

    static let all = allDatasets.flatMap { definition in
        definition.fields.enumerated().compactMap { position, field in
            field is Field<Measure>
                ? FigureColumn(dataset: definition.id, position: position, field: field.description) : nil
        }
    }

    /// What is said when the first sample row of the dataset has `text` in this column.
    func problems(with text: String) -> [String] {
        guard let row = sampleRows[dataset]?.first else { return ["\(dataset) has no sample row"] }
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[position] = text
        return read(dataset, [cells.joined(separator: ",")]).problems
            .filter { ["negative-number", "not-whole"].contains($0.code) }
            .map { "\($0.code) \($0.location.cell ?? "")" }
    }

    var cell: String { "\(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[position])2" }
}

@Suite("Counts are whole and never negative, in every dataset")
struct CountTests {
    /// What may have digits after the point, by its declaration.
    private static let amounts: Set = [
        "floor-area", "facility-funding", "training-hours", "item-maximum", "assessment-points",
    ]

    @Test("a negative number is an error at its cell", arguments: FigureColumn.all)
    func negative(column: FigureColumn) {
        for text in ["-5", "－5", "-0.5", "约-5"] {
            #expect(column.problems(with: text) == ["negative-number \(column.cell)"], "\(text)")
        }
    }

    @Test(
        "so is part of a person; money, areas, hours and points may have digits after the point",
        arguments: FigureColumn.all)
    func fraction(column: FigureColumn) {
        let isAmount = Self.amounts.contains(column.field.name)
        for text in ["1.5", "0.05", "约1.5"] {
            #expect(column.problems(with: text) == (isAmount ? [] : ["not-whole \(column.cell)"]), "\(text)")
        }
    }

    @Test("there are figures in most datasets")
    func columns() {
        #expect(FigureColumn.all.count >= 30)
        #expect(Set(FigureColumn.all.map(\.dataset)).count >= 13)
    }

    @Test(
        "what is whole is read as it is meant, whatever its form",
        arguments: [
            ("240", "240"), ("240.0", "240"), ("240.00", "240"), ("1,240", "1240"), ("0", "0"), ("-0", "0"),
            ("1.2万", "12000"),
            ("0.0024万人", "24"), ("—", "[x]"), ("…", "[low]"), ("xxx", "xxx"),
        ])
    func whole(text: String, expected: String) {
        let read = read("coverage", ["2024,大杨树镇,机关,1,1,1,90000,\"\(text)\",—,—"])
        #expect(read.problems.isEmpty)
        #expect(read.texts().first?[7] == expected)
    }

    @Test("where the table counts in ten thousands, the persons must come out whole")
    func tenThousands() {
        func read(_ text: String) -> Read {
            Read(
                "单位：万人\n年度,地区,单位类型,基层工会组织数,涵盖单位数,职工人数,会员人数,女会员人数\n2024,大杨树镇,机关,1,100,\(text),0,0\n",
                as: Coverage.definition)
        }
        #expect(read("1.2345").problems.isEmpty)
        #expect(read("1.23456").summary == ["error[not-whole] F3"])
    }

    @Test("the error says what to do")
    func wordings() {
        func said(_ text: String) -> String {
            wording(read("coverage", ["2024,大杨树镇,机关,1,1,1,90,\(text),—,—"]).problems.first)
        }
        for part in ["会员人数", "“-5”小于 0", "对照原表"] { #expect(said("-5").contains(part)) }
        for part in ["“80.5”不是整数", "“人”", "(万人)"] { #expect(said("80.5").contains(part)) }
    }
}
