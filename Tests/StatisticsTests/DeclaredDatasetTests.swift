import CSV
import Diagnostics
import Testing

@testable import Statistics

/// Reading rooms of a province: nothing here is known to any code but this test's.
@Suite("A dataset declared at run time is a dataset like any other")
struct DeclaredDatasetTests {
    /// The words as a Swift type; below, the same words as data.
    enum Kind: String, Choice {
        case open = "开架"
        case closed = "闭架"
        case digital = "数字"

        static let aliases: [String: Kind] = ["自由借阅": .open, "线上": .digital]
    }

    static let words = ChoiceList(["开架", "闭架", "数字"], aliases: ["自由借阅": "开架", "线上": "数字"])

    static let builtIn = readingRooms(
        kind: Field<Kind>("kind", "类型", aliases: ["种类"], role: .key, definition: "怎样借阅。"),
        services: Field<ValueList<Kind>>("services", "服务", role: .optional, definition: "还提供什么。"),
        former: Field<Kind?>("former", "原类型", role: .optional, definition: "改造前的类型。"))

    static let declared = readingRooms(
        kind: Field<ChosenWord>("kind", "类型", aliases: ["种类"], role: .key, choices: words, definition: "怎样借阅。"),
        services: Field<ValueList<ChosenWord>>(
            "services", "服务", role: .optional, choices: words, definition: "还提供什么。"),
        former: Field<ChosenWord?>("former", "原类型", role: .optional, choices: words, definition: "改造前的类型。"))

    private static func readingRooms(
        kind: any FieldDeclaration, services: any FieldDeclaration, former: any FieldDeclaration
    ) -> DatasetDefinition {
        let year = Field<Year>("year", "年度", role: .key, definition: "统计年度。")
        let region = Field<RegionID>("region", "地区", role: .key, definition: "所在的市。")
        let seats = Indicator("reading-seats", "阅览座位数", aliases: ["座位数"], unit: .item, definition: "年末的座位数。")
        let used = Indicator("seats-in-use", "使用座位数", unit: .item, subsetOf: "reading-seats", definition: "年末在用的。")
        let (all, inUse) = (Field<Measure>(seats), Field<Measure>(used))
        let share = RateIndicator("seat-use", "座位使用率", used, over: seats)
        return DatasetDefinition(
            "reading-rooms", "阅览室", rowMeaning: "一个市、一种类型在一个年度末的数字",
            fields: [year, region, kind, all, inUse, services, former],
            cube: .stock(year, region, by: [kind, services], [.column(all), .column(inUse)], rates: [share]),
            roster: [year, region, kind],
            rules: [
                .atMost(inUse, all, because: Wording(zh: "在用的是全部的一部分", en: "those in use are among all")),
                .partsOnly(region),
            ])
    }

    static let sound = """
        年度,地区,种类,座位数(个),使用座位数,服务,原类型
        2023,东市,开架,100,80,线上；闭架,闭架
        2023,西市,自由借阅,50,40,,无
        2024,东市,开架,120,90,数字,
        2024,东市,线上,30,12,,开架
        2024,西市,闭架,60,45,,
        """

    static let faulty = """
        年度,地区,类型,阅览座位数,使用座位数,服务,原类型
        2024,东市,开驾,120,90,,
        2024,东市,闭架,120,130,数子,
        2024,东市,开架,10,5,,半开
        2024,省直,开架,20,10,,
        2024,东区,开架,20,10,,
        """

    @Test(
        "it is read, checked, summed and laid out to the letter as one that has a Swift type",
        arguments: [sound, faulty])
    func sameAsBuiltIn(text: String) {
        let (a, b) = (Published(text, as: Self.declared), Published(text, as: Self.builtIn))
        #expect(a.texts == b.texts)
        #expect(a.problems == b.problems)
        #expect(a.figures == b.figures)
        #expect(a.schema == b.schema)
    }

    @Test("its rows are read, other spellings too, and written back in the declared words")
    func reading() {
        let published = Published(Self.sound, as: Self.declared)
        #expect(published.problems.isEmpty)
        #expect(published.texts[0] == ["2023", "东市", "开架", "100", "80", "数字；闭架", "闭架"])
        #expect(published.texts[1] == ["2023", "西市", "开架", "50", "40", "", ""])
    }

    @Test("what is wrong with it is told at its place, with the nearest declared word")
    func problems() {
        let problems = Published(Self.faulty, as: Self.declared).problems
        func has(_ start: String, _ part: String) -> Bool {
            problems.contains { $0.hasPrefix(start) && $0.contains(part) }
        }
        #expect(has("enum C2", "“开架”"))
        #expect(has("enum F3", "“数字”"))
        #expect(has("enum G4", "“半开”不在可选的值之中"))
        #expect(has("not-a-city B5", "“省直”是省直，这张表只填市"))
        #expect(has("region B6", "“东区”不在地区名录中"))
    }

    @Test(
        "its figures are asked for in words",
        arguments: [
            ("阅览座位数 2024", "210"), ("座位数 2024 东市 开架", "120"), ("阅览座位数 2024 数字", "30"), ("座位使用率 2023", "80.0%"),
            ("阅览座位数 2024 东市 占比", "71.4%"), ("阅览座位数 2023 全省", "150"), ("阅览座位数 2024 东市 排名", "1"),
        ])
    func figures(words: String, expected: String) throws {
        let catalogue = try #require(Published(Self.sound, as: Self.declared).catalogue)
        #expect(try FigureExpression(words, in: catalogue).evaluate().text == expected)
    }

    @Test("the office's own words stand in notes and messages")
    func places() throws {
        let catalogue = try #require(Published(Self.sound, as: Self.declared).catalogue)
        let rooms = catalogue.observations[0]
        let whole = try #require(catalogue.regions.whole)
        let grid = FigureGrid(
            rooms, rows: .regions(rooms.parts(of: whole), total: whole), columns: .quantities(rooms.quantities),
            quantity: rooms.quantities[0], at: rooms.latest(of: whole))
        #expect(grid.rows.map(\.heading.title) == ["东市", "西市", "各市合计"])
        // What belongs to no city is called by the name that the list of places gives it.
        #expect(grid.notes == ["这张表只有市的数字，不含省直，合计不是某省的总数。"])
    }

    @Test("asking a table for a field that it does not have stops the program")
    func wrongField() async {
        await #expect(processExitsWith: .failure) {
            guard let table = Published(DeclaredDatasetTests.sound, as: DeclaredDatasetTests.declared).table else {
                return
            }
            _ = table[Field<Year>("kind", "类型", definition: "")]
        }
    }
}

/// All that leaves the reading of one table, as texts.
private struct Published {
    let table: DatasetTable?
    let problems: [String]

    init(_ text: String, as definition: DatasetDefinition) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "reading-rooms.csv", bytes: Array(text.utf8), into: &problems)
        let table = DatasetTable.read(grid, as: definition, regions: Self.regions, into: &problems)?.table
        if let table { for rule in definition.rules { rule.check(table, [definition.id: table], &problems) } }
        self.table = table
        self.problems = problems.inReadingOrder().map { problem in
            "\(problem.code) \(problem.location.cell ?? "") \(problem.message.zh) \(problem.fix?.zh ?? "")"
        }
    }

    var texts: [[String]] {
        guard let table else { return [] }
        return (0..<table.count).map { row in
            table.definition.fields.map { $0.text(for: .download, in: table, row: row) }
        }
    }

    var schema: [String] {
        (table?.definition.fields ?? []).map(\.description).map { field in
            "\(field.name) \(field.type.name) \(field.type.title) \(field.choices.words) \(field.choices.aliases.sorted { $0.key < $1.key })"
        }
    }

    var catalogue: Catalogue? {
        table.map { table in
            Catalogue(
                [LoadedDataset(table: table, metadata: DatasetMetadata(), footnotes: [])], regions: table.regions)
        }
    }

    /// Every way in which the figures are laid out: by kind, by service and by place.
    var figures: [[String]] {
        guard let catalogue, let rooms = catalogue.observations.first, let whole = catalogue.regions.whole else {
            return []
        }
        let axes: [FigureGrid.Axis] = [
            .category(0), .category(1), .regions(rooms.parts(of: whole), total: whole), .years(rooms.years),
        ]
        return axes.flatMap { axis in
            let grid = FigureGrid(
                rooms, rows: axis, columns: .quantities(rooms.quantities), quantity: rooms.quantities[0],
                at: rooms.latest(of: whole))
            return [[grid.stub, grid.scope] + grid.notes]
                + grid.rows.map { row in [row.heading.title] + row.figures.map { "\($0.text) \($0.rows)" } }
        }
    }

    /// Two cities of a province, and what belongs to neither.
    private static let regions: RegionDirectory = {
        let list = RegionList(
            PlaceWords(
                whole: .init("省", english: "province", plural: "provinces"),
                group: .init("大区", english: "area", plural: "areas"),
                part: .init("市", aliases: ["州"], english: "city", plural: "cities"),
                apart: .init("省直", english: "provincial body", plural: "provincial bodies"),
                wholeAnywhere: "省（区）", wholeInSentences: ["全省"], membersApart: "省直单位",
                membersApartEnglish: "bodies outside the cities"))
        let text = """
            代码,名称,类别,大区
            990000000000,某省,省,
            990010000000,东部,大区,
            990100000000,东市,市,东部
            990200000000,西市,州,
            990900000000,省直,省直,
            """
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: "regions.csv", bytes: Array(text.utf8), into: &problems)
        let nowhere = RegionDirectory(all: [], words: list.words)
        let table = DatasetTable.read(grid, as: list.definition, regions: nowhere, into: &problems)?.table
        return table.map(list.directory) ?? nowhere
    }()
}
