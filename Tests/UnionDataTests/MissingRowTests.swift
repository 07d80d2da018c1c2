import Diagnostics
import StrictYAML
import Testing
import Text

@testable import Statistics
@testable import UnionData

/// A dataset with its metadata, checked for completeness.
private func missing(_ id: String, _ rows: [String], yaml: String = "", regions: RegionDirectory = banner)
    -> [Diagnostic]
{
    var problems: [Diagnostic] = []
    let definition = allDatasets.first { $0.id == id }!
    let header = definition.fields.map(\.description.title).joined(separator: ",")
    let read = Read(
        ([header] + rows).joined(separator: "\n") + "\n", as: definition, regions: regions)
    problems += read.problems.filter { $0.severity == .error }
    guard let table = read.table else { return problems }
    let metadata = DatasetMetadata(
        parseYAMLMapping(SourceText(path: id + ".yaml", text: "title: 表\nsource: 年报\n" + yaml), into: &problems),
        into: &problems)
    let dataset = LoadedDataset(table: table, metadata: metadata, footnotes: [])
    let future = FutureYears(dataset, newest: nil)?.report(into: &problems) ?? []
    TimelineCheck(dataset)?.report(without: future, into: &problems)
    guard future.isEmpty else { return problems }
    MissingRows(dataset, among: [id: table])?.report(into: &problems)
    MonthGaps(dataset)?.report(into: &problems)
    return problems
}

/// Rows of coverage: year and place, a row for each kind.
private func rows(_ year: Int, _ places: [String], _ kinds: [String] = ["机关", "社会组织"]) -> [String] {
    places.flatMap { place in kinds.map { "\(year),\(place),\($0),1,1,1,100,90,40,0" } }
}

private let all = ["大杨树镇", "麦穗原镇", "雪绒乡"]

@Suite("A row that is not there is an error")
struct MissingRowTests {
    @Test("every place, kind and year reports: nothing is said")
    func complete() {
        #expect(summary(missing("coverage", rows(2023, all) + rows(2024, all))) == [])
        #expect(summary(missing("coverage", rows(2024, all + ["旗直"]))) == [])
        // A table may speak of nothing but the whole.
        #expect(summary(missing("coverage", rows(2024, ["云杉旗"]))) == [])
    }

    @Test("one kind of one place: the row to add is named, and is right when it is taken")
    func oneKind() throws {
        let sound = rows(2024, all)
        let problems = missing("coverage", Array(sound.dropLast()))
        #expect(summary(problems) == ["error[missing-row] B6"])
        let fix = try #require(problems.first?.fix?.zh)
        #expect(wording(problems.first).contains("2024年度雪绒乡缺 1 行：社会组织"))
        let line = try #require(fix.split(separator: "“").dropFirst().first?.split(separator: "”").first)
        #expect(line == "2024,雪绒乡,社会组织,—,—,,—,—,—,")
        #expect(summary(missing("coverage", Array(sound.dropLast()) + [String(line)])) == [])
        for answer in ["0", "不适用", "不公布"] {
            let row = line.replacing("—", with: answer)
            #expect(summary(missing("coverage", Array(sound.dropLast()) + [String(row)])) == [])
        }
    }

    @Test("a place, a kind and a year that are missing altogether are one error each")
    func whole() {
        let place = missing("coverage", rows(2023, all) + rows(2024, ["大杨树镇", "雪绒乡"]))
        #expect(place.map(\.code) == ["missing-row"])
        for part in ["2024年度缺 1 个地区：麦穗原镇", "麦穗原镇写终止年 2023"] { #expect(wording(place.first).contains(part)) }
        let kind = missing("coverage", rows(2023, all) + rows(2024, all, ["机关"]))
        #expect(kind.map(\.code) == ["missing-row"])
        #expect(wording(kind.first).contains("2024年度没有一行“社会组织”，3 个地区都缺"))
        let year = missing("coverage", rows(2021, all) + rows(2024, all))
        #expect(year.map(\.code) == ["missing-year"])
        for part in ["缺 2022、2023 年度", "missing-years: [2022, 2023]"] { #expect(wording(year.first).contains(part)) }
        #expect(missing("coverage", rows(2021, all) + rows(2024, all), yaml: "missing-years: [2022, 2023]\n").isEmpty)
        let never = missing("coverage", rows(2023, ["大杨树镇"]) + rows(2024, ["大杨树镇"]))
        #expect(never.map(\.code) == ["missing-row"])
        #expect(wording(never.first).contains("麦穗原镇、雪绒乡"))
        #expect(
            missing("coverage", rows(2024, all), yaml: "missing-years: [2024]\n").map(\.code) == ["year-has-rows"])
    }

    @Test("what belongs to no township is expected where the table has it in some year")
    func apart() {
        let problems = missing("coverage", rows(2023, all + ["旗直"]) + rows(2024, all))
        #expect(problems.map(\.code) == ["missing-row"])
        #expect(wording(problems.first).contains("旗直属工会"))
    }

    @Test("a column of words takes — as an answer, too")
    func words() {
        let rows =
            ["大杨树镇", "麦穗原镇", "雪绒乡"].map { "2023,\($0),A类,一类" } + ["2024,大杨树镇,A类,一类", "2024,麦穗原镇,A类,一类"]
        let problems = missing("township-classes", rows)
        #expect(wording(problems.first).contains("2024,雪绒乡,—,—"))
        #expect(missing("township-classes", rows + ["2024,雪绒乡,—,—"]).isEmpty)
    }

    @Test("places count in the years of their lives")
    func lives() throws {
        let list = """
            代码,名称,类别,起始年,终止年,后继
            990123000000,云杉旗,旗,,,
            990123100000,河口镇,镇,,,
            990123101000,石岭镇,镇,,2023,河口镇
            990123102000,新城镇,镇,2024,,

            """
        let (directory, problems) = regionDirectory(list)
        #expect(problems.isEmpty)
        let sound = rows(2023, ["河口镇", "石岭镇"]) + rows(2024, ["河口镇", "新城镇"])
        #expect(missing("coverage", sound, regions: directory).isEmpty)
        let dead = missing("coverage", sound + rows(2024, ["石岭镇"]), regions: directory)
        #expect(dead.map(\.code) == ["place-life"])
        #expect(wording(dead.first).contains("把数加到河口镇的行里，删去这一行"))
        let event = missing("activities", ["a,走,2024-10-12,石岭镇,健步,10"], regions: directory)
        #expect(wording(event.first).contains("地区写“河口镇”"))
        let unborn = missing("coverage", sound + rows(2023, ["新城镇"]), regions: directory)
        #expect(unborn.map(\.code) == ["place-life"])
        #expect(wording(unborn.first).contains("改正地区名录（regions）的起始年；没有的，地区写当时的地区"))
        // One wrong year of the list, whatever it reaches.
        let years = (2021...2023).flatMap { rows($0, ["河口镇", "石岭镇", "新城镇"]) }
        let early = missing("coverage", years + rows(2024, ["河口镇", "新城镇"]), regions: directory)
        #expect(early.map(\.code) == ["place-life"])
        #expect(wording(early.first).contains("“新城镇”的起始年是 2024，表里却有更早年度的行"))
        let notYet = missing("activities", ["a,走,2023-10-12,新城镇,健步,10"], regions: directory)
        #expect(notYet.map(\.code) == ["place-life"])
        #expect(wording(notYet.first).contains("地区写当时的地区") && !wording(notYet.first).contains("删去"))
        #expect(
            directory.changes.map(\.sentence) == ["2024年起，石岭镇并入河口镇", "2024年起设新城镇"])
    }

    @Test("years that cannot have come are told once, and nothing that follows from them")
    func future() {
        let sound = rows(2023, all) + rows(2024, all)
        #expect(
            missing("coverage", sound + rows(2042, ["大杨树镇"]), yaml: "updated: 2025-02-20\n").map(\.code)
                == ["year-in-future"])
        #expect(missing("coverage", sound + rows(2042, ["大杨树镇"])).map(\.code) == ["year-in-future"])
        #expect(
            missing("coverage", sound, yaml: "period: 2020—2023 年度\nas-of: 2023-12-31\n").map(\.code) == [
                "period-behind"
            ])
        #expect(
            missing("coverage", sound, yaml: "period: 2020—2024 年度\nas-of: 2024-12-31\nupdated: 2025-02-20\n").isEmpty)
        // Only what is behind is to be changed.
        let behind = missing("coverage", sound, yaml: "period: 2020—2023 年度\nas-of: 2024-12-31\n")
        #expect(wording(behind.first).contains("把 coverage.yaml 的 period 改到 2024 年"))
        #expect(!wording(behind.first).contains("as-of"))
    }

    @Test("months are complete where a table is kept month by month, and rows keep up with their description")
    func months() {
        func requests(_ months: [String]) -> [String] { months.map { "\($0),大杨树镇,问需,职工,3,2" } }
        let since = "since:\n  大杨树镇: 2024-01\n"
        #expect(missing("service-requests", requests(["2024-01", "2024-02"]), yaml: since).isEmpty)
        let gap = missing("service-requests", requests(["2024-01", "2024-04"]), yaml: since)
        #expect(gap.map(\.code) == ["missing-month"])
        for part in ["2024-02 至 2024-03", "2024-02,大杨树镇,问需,职工,0,0"] { #expect(wording(gap.first).contains(part)) }
        for key in ["as-of: 2024-06-30", "complete-through: 2024-06", "as-of: 2024-06"] {
            let rows = requests((1...9).map { "2024-0\($0)" })
            let behind = missing("service-requests", rows, yaml: since + key + "\n")
            #expect(summary(behind) == ["error[period-behind] A8"])
            let isDay = key.hasPrefix("as-of")
            let right = isDay ? "as-of 改成 2024-09-30" : "complete-through 改成 2024-09"
            for part in ["2024-07 至 2024-09 的 3 行", right] { #expect(wording(behind.first).contains(part)) }
            let mended = isDay ? "as-of: 2024-09-30\n" : "complete-through: 2024-09\n"
            #expect(missing("service-requests", rows, yaml: since + mended).isEmpty)
        }
        #expect(
            missing("coverage", rows(2023, all) + rows(2024, all), yaml: "complete-through: 2023-12\n").map(\.code)
                == ["period-behind"])
        let late = missing("service-requests", requests(["2024-01"]), yaml: since + "as-of: 2024-06-30\n")
        #expect(wording(late.first).contains("complete-through: 2024-01"))
        #expect(
            missing(
                "service-requests", requests(["2024-01"]),
                yaml: since + "as-of: 2024-06-30\ncomplete-through: 2024-01\n"
            ).isEmpty)
        #expect(
            missing("service-requests", requests(["2023-12"]) + ["2023-12,雪绒乡,问需,职工,3,2"], yaml: since).map(\.code)
                == ["before-start", "before-start"])
        // The earliest row says what to write.
        let early = missing("service-requests", requests(["2023-12", "2023-10", "2023-11", "2024-01"]), yaml: since)
        #expect(early.map(\.code) == ["before-start"])
        for part in ["有 3 行更早，最早的是 2023-10 的", "“大杨树镇: 2023-10”"] {
            #expect(wording(early.first).contains(part))
        }
        #expect(missing("service-requests", requests(["2024-01"])).map(\.code) == ["since"])
        let events = ["a,走,2024-05-12,大杨树镇,健步,10"]
        #expect(missing("activities", events, yaml: "as-of: 2024-12-31\n").map(\.code) == ["rows-behind"])
        #expect(missing("activities", events, yaml: "as-of: 2024-12-31\ncomplete-through: 2024-12\n").isEmpty)
        #expect(
            summary(missing("activities", events + ["b,走,2022-05-12,大杨树镇,健步,10"]))
                == ["warning[year-without-rows] line 2"])
        // A slip of the year is told alone.
        let slip = events + ["b,走,2042-05-12,大杨树镇,健步,10"]
        #expect(missing("activities", slip, yaml: "updated: 2024-12-31\n").map(\.code) == ["year-in-future"])
        let wrongMonth = requests(["2024-01", "2042-02"])
        #expect(
            missing("service-requests", wrongMonth, yaml: since + "updated: 2024-12-31\n").map(\.code) == [
                "year-in-future"
            ])
    }
}

@Suite("Totals without kinds are data")
struct UnsplitTotalTests {
    static let totals = [
        "2024,大杨树镇,合计,2,20,,200,180,80,", "2024,麦穗原镇,合计,2,20,,200,180,80,", "2024,雪绒乡,合计,1,5,,10,9,4,",
    ]

    private func catalogue(_ rows: [String]) -> Catalogue {
        let table = read("coverage", rows).table!
        return Catalogue(
            [LoadedDataset(table: table, metadata: DatasetMetadata(), footnotes: [])], regions: banner)
    }

    private func say(_ expression: String, _ rows: [String]) throws -> FigureStatement {
        try FigureExpression(expression, in: catalogue(rows)).evaluate()
    }

    @Test("sums work, and kinds are told to be missing")
    func sums() throws {
        #expect(missing("coverage", Self.totals).isEmpty)
        #expect(try say("会员人数 2024", Self.totals).text == "369")
        #expect(try say("会员人数 2024 大杨树镇", Self.totals).text == "180")
        let kind = try say("会员人数 2024 机关", Self.totals)
        #expect(kind.text == "—")
        #expect(kind.note?.contains("没有按单位类型分") == true)
        let mixed = Array(Self.totals.dropLast()) + ["2024,雪绒乡,机关,1,5,,10,9,4,"]
        #expect(try say("会员人数 2024", mixed).text == "369")
        #expect(try say("会员人数 2024 雪绒乡 机关", mixed).text == "9")
        #expect(try say("会员人数 2024 机关", mixed).text == "—")
    }

    @Test("a total beside its kinds, and a grand total with a blank kind, are compared and left out")
    func comparedTotals() {
        let parts = ["2024,大杨树镇,机关,1,1,,100,90,40,", "2024,大杨树镇,社会组织,1,1,,100,90,40,"]
        #expect(read("coverage", parts + ["2024,大杨树镇,合计,2,2,,200,180,80,"]).table?.count == 2)
        #expect(read("coverage", parts + ["2024,大杨树镇,合计,2,2,,200,181,80,"]).summary == ["error[total-mismatch] H4"])
        let blank = read("coverage", parts + ["2024,合计,,2,2,,200,180,80,"])
        #expect(blank.table?.count == 2)
        #expect(blank.summary == [])
        #expect(read("coverage", parts + ["2024,合计,,2,2,,200,999,80,"]).summary == ["error[total-mismatch] H4"])
        #expect(
            read("coverage", parts + ["2024,云杉旗,合计,9,9,,999,999,999,"]).summary.contains("error[total-mismatch] H4")
                == false)
        let everywhere = all.map { "2024,\($0),机关,1,1,,100,90,40," }
        let whole = read("coverage", everywhere + ["2024,云杉旗,合计,9,9,,999,999,999,"])
        // All of the row is wrong.
        #expect(whole.summary == ["error[total-mismatch] A5"])
        #expect(whole.table?.count == 3)
    }

    @Test("a part that is masked makes the whole masked; the part that is missing is named")
    func parts() throws {
        let hidden = Array(Self.totals.dropLast()) + ["2024,雪绒乡,合计,1,5,,10,xxx,4,"]
        #expect(try say("会员人数 2024", hidden).text == "未公开")
        #expect(try say("入会率 2024", hidden).text == "未公开")
        #expect(try say("会员人数 2024", hidden).note == "2024年雪绒乡的会员人数未公开")
        let lacking = Array(Self.totals.dropLast()) + ["2024,雪绒乡,合计,1,5,,10,—,4,"]
        #expect(try say("会员人数 2024", lacking).text == "—")
        #expect(try say("会员人数 2024", lacking).note == "2024年雪绒乡的会员人数没有采集")
    }
}
