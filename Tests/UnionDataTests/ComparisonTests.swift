import Diagnostics
import Testing

@testable import Statistics
@testable import UnionData

/// The places of the small banner that have figures of their own.
private let places = ["大杨树镇", "麦穗原镇", "雪绒乡", "旗直属工会"]

/// A table of members and employees, by place and year; nil where a place has no row.
private func observations(_ years: [Int: [String?]], smallest: String? = nil) throws -> Observations {
    let rows = years.sorted { $0.key < $1.key }.flatMap { year, figures in
        zip(places, figures).compactMap { place, figure -> String? in
            guard let parts = figure?.split(separator: "/").map(String.init) else { return nil }
            return "\(year),\(place),机关,1,20,20,\(parts.count > 1 ? parts[1] : "99999"),\(parts[0]),—,—"
        }
    }
    let table = try #require(read("coverage", rows).table)
    var metadata = DatasetMetadata()
    metadata.smallestBase = try smallest.map { try SmallestBase(yaml: $0) }
    return try #require(
        Observations(LoadedDataset(table: table, metadata: metadata, footnotes: []), among: ["coverage": table]))
}

private func extremes(_ quantity: Quantity, _ figures: [String?]) throws -> Extremes {
    let observations = try observations([2024: figures])
    return Extremes(
        places.compactMap { banner.find($0) }.map { region in
            Extremes.Candidate(
                region.name,
                observations.figure(quantity, at: Coordinates(years: 2024...2024, place: .region(region.id))))
        }, smallest: observations.smallestBase)
}

/// What an expression about a table prints.
private func say(_ expression: String, _ observations: Observations) throws -> FigureStatement {
    let catalogue = Catalogue([observations.dataset], regions: banner)
    do throws(FigureExpression.Failure) {
        return try FigureExpression(expression, in: catalogue).evaluate()
    } catch {
        throw error.error
    }
}

@Suite("The largest and the smallest, as a reader sees them")
struct ExtremesTests {
    @Test(
        "of counts",
        arguments: [
            (["100", "80", "15", "50"], "最多的是大杨树镇（100），最少的是雪绒乡（15）"),
            // Ties, at either end and at both.
            (["100", "100", "15", "50"], "大杨树镇、麦穗原镇并列最多（100），最少的是雪绒乡（15）"),
            (["100", "80", "15", "15"], "最多的是大杨树镇（100），雪绒乡、旗直属工会并列最少（15）"),
            (["50", "50", "15", "15"], "大杨树镇、麦穗原镇并列最多（50），雪绒乡、旗直属工会并列最少（15）"),
            (["50", "50", "50", "50"], "各项都是 50"), (["0", "0", "0", "0"], "各项都是 0"),
            (["50", "0", "0", "0"], "最多的是大杨树镇（50），麦穗原镇、雪绒乡、旗直属工会并列最少（0）"),
            // What has no number is told of, what does not apply is not.
            (["100", "—", "15", "50"], "比较的 3 个中，最多的是大杨树镇（100），最少的是雪绒乡（15）（另有 1 个没有数字）"),
            (["100", "xxx", "不公布", "50"], "比较的 2 个中，最多的是大杨树镇（100），最少的是旗直属工会（50）（另有 2 个没有数字）"),
            (["100", "不适用", "15", "50"], "最多的是大杨树镇（100），最少的是雪绒乡（15）"),
            (["50", "—", "50", "50"], "比较的 3 个都是 50（另有 1 个没有数字）"),
            (["100", nil, "15", "50"], "比较的 3 个中，最多的是大杨树镇（100），最少的是雪绒乡（15）（另有 1 个没有数字）"),
            // One place only, or none.
            (["100", "—", "—", "—"], "大杨树镇 100（另有 3 个没有数字）"), (["100", "不适用", "不适用", "不适用"], "大杨树镇 100"),
            (["—", "xxx", "—", "不公布"], "没有数字"),
            // Too few in all.
            (["3", "2", "1", "0"], "加起来不足 10，不比较多少"), (["4", "3", "2", "1"], "最多的是大杨树镇（4），最少的是旗直属工会（1）"),
            // About right: a place is claimed only if no other may hold it.
            (["约110", "80", "15", "50"], "最多的是大杨树镇（约110），最少的是雪绒乡（15）"), (["约100", "80", "15", "50"], "最少的是雪绒乡（15）"),
            (["约100", "约100", "15", "50"], "最少的是雪绒乡（15）"), (["约60", "约60", "约60", "约60"], "数字是约数，比不出多少"),
            (["100以上", "80", "15", "50"], "最多的是大杨树镇（至少100），最少的是雪绒乡（15）"), (["60以上", "80", "15", "50"], "最少的是雪绒乡（15）"),
            (["100", "80", "15以内", "50"], "最多的是大杨树镇（100），最少的是雪绒乡（至多15）"),
            (["100", "80", "15", "50以内"], "最多的是大杨树镇（100）"),
        ] as [([String?], String)])
    func counts(figures: [String?], expected: String) throws {
        #expect(try extremes(.indicator(.members), figures).sentence == expected)
    }

    @Test(
        "of rates: what is shown as equal is equal, and few are not compared",
        arguments: [
            (["930/1000", "500/1000", "700/1000", "800/1000"], "最高的是大杨树镇（93.0%），最低的是麦穗原镇（50.0%）"),
            // 93.04% and 92.96% are both shown as 93.0%.
            (["9304/10000", "9296/10000", "70/100", "80/100"], "大杨树镇、麦穗原镇并列最高（93.0%），最低的是雪绒乡（70.0%）"),
            // Different denominators, one share.
            (["10/20", "50/100", "500/1000", "1/2"], "比较的 3 个都是 50.0%（另有 1 个基数不足 10，不作比较）"),
            (["9/9", "50/100", "30/100", "0/1"], "比较的 2 个中，最高的是麦穗原镇（50.0%），最低的是雪绒乡（30.0%）（另有 2 个基数不足 10，不作比较）"),
            (["9/9", "1/2", "—/100", "0/1"], "基数都不足 10，不比较高低"),
            (["9/9", "—/9", "50/100", "0/1"], "雪绒乡 50.0%（另有 1 个没有数字，2 个基数不足 10，不作比较）"),
            // Nothing to measure where nobody works.
            (["0/0", "50/100", "30/100", "0/0"], "最高的是麦穗原镇（50.0%），最低的是雪绒乡（30.0%）"),
            (["0/0", "0/0", "0/0", "0/0"], "没有数字"),
            (["0/10", "0/20", "0/30", "0/40"], "各项都是 0.0%"),
            (["约810/1000", "50/100", "30/100", "40/100"], "最高的是大杨树镇（约81%），最低的是雪绒乡（30.0%）"),
            (["约810/1000", "81/100", "30/100", "40/100"], "最低的是雪绒乡（30.0%）"),
        ] as [([String?], String)])
    func rates(figures: [String?], expected: String) throws {
        #expect(try extremes(.rate(.membership), figures).sentence == expected)
    }

    @Test(
        "in prose: ties are 并列, and what was not compared is said",
        arguments: [
            (["100", "80", "15", "50"], "会员人数 最高", "大杨树镇", ""),
            (["100", "100", "15", "50"], "会员人数 最多", "大杨树镇、麦穗原镇（并列）", ""),
            (["100", "80", "15", "500"], "会员人数 最高", "大杨树镇", ""), (["100", "80", "15", "1"], "会员人数 最低", "雪绒乡", ""),
            (["100", "—", "15", "50"], "会员人数 最高", "大杨树镇", "有 1 个地区没有数字，没有参加比较"),
            (["约100", "80", "15", "50"], "会员人数 最高", "—", ""),
            (["—", "—", "—", "50"], "会员人数 最高", "—", "有 3 个地区没有数字，没有参加比较"),
            (["9/9", "50/100", "30/100", "99/100"], "入会率 最高", "麦穗原镇", ""),
            // Third of three, and third together with another.
            (["100", "80", "15", "50"], "会员人数 雪绒乡 排名", "3", ""),
            (["100", "15", "15", "50"], "会员人数 雪绒乡 排名", "2（并列）", ""),
            (["100", "100", "15", "50"], "会员人数 雪绒乡 排名", "3", ""),
            (["100", "100", "15", "50"], "会员人数 麦穗原镇 排名", "1（并列）", ""),
            (["100", "—", "15", "50"], "会员人数 雪绒乡 排名", "2", "有 1 个地区没有数字，没有参加比较"),
            (["100", "80", "—", "50"], "会员人数 雪绒乡 排名", "—", "2024年雪绒乡机关的会员人数没有采集"),
            (["100", "约80", "15", "50"], "会员人数 雪绒乡 排名", "—", ""),
            (["9304/10000", "9296/10000", "70/100", "80/100"], "入会率 麦穗原镇 排名", "1（并列）", ""),
            (["9/9", "50/100", "30/100", "99/100"], "入会率 大杨树镇 排名", "—", "基数 9 不足 10，不算百分比"),
            (["9/9", "50/100", "30/100", "99/100"], "入会率 麦穗原镇 排名", "1", ""),
            // Shares of few.
            (["3", "2", "1", "3"], "会员人数 大杨树镇 占比", "—", "基数 9 不足 10，不算百分比"),
            (["3", "2", "1", "4"], "会员人数 大杨树镇 占比", "30.0%", ""),
            (["9/5", "50/100", "30/100", "99/100"], "入会率 大杨树镇", "180.0%（9÷5）", ""),
            (["4/5", "50/100", "3/100", "9/100"], "入会率 大杨树镇", "80.0%", ""),
        ] as [([String?], String, String, String)])
    func prose(figures: [String?], expression: String, text: String, remark: String) throws {
        // Members above employees are an error of the table; the figures are what is tried here.
        let statement = try say(expression, try observations([2024: figures]))
        #expect(statement.text == text)
        #expect(statement.remark?.zh ?? "" == remark)
    }

    @Test("ties in the third place leave no fourth")
    func thirdPlace() throws {
        let directory = regionDirectory(
            regionRows + "990123103000,甲镇,乡镇,云杉旗,南部片区,,jia,\n990123104000,乙镇,乡镇,云杉旗,南部片区,,yi,\n"
        ).directory
        let rows = zip(["大杨树镇", "麦穗原镇", "雪绒乡", "甲镇", "乙镇"], [90, 80, 70, 70, 10]).map {
            "\($0),机关,1,20,20,100,\($1),0,0"
        }
        let table = try #require(
            Read(rows.reduce(coverage()) { $0 + "2024,\($1)\n" }, as: Coverage.definition, regions: directory).table)
        let catalogue = Catalogue(
            [LoadedDataset(table: table, metadata: DatasetMetadata(), footnotes: [])], regions: directory)
        let said = ["大杨树镇", "麦穗原镇", "雪绒乡", "甲镇", "乙镇"].map {
            try? FigureExpression("会员人数 \($0) 排名", in: catalogue).evaluate().text
        }
        #expect(said == ["1", "2", "3（并列）", "3（并列）", "5"])
    }
}

@Suite("Changes say what the figures show")
struct ChangeTests {
    @Test(
        "of counts",
        arguments: [
            ("100", "103", "增加3", "3.0%"), ("16", "15", "减少1", "-6.3%"), ("16", "17", "增加1", "6.3%"),
            ("100", "97", "减少3", "-3.0%"), ("100", "100", "持平", "0.0%"),
            ("1000", "1", "减少999", "-99.9%"), ("100", "0", "减少100", "-100.0%"),
            // No percentage of a base below ten, and none of zero.
            ("0", "5", "增加5", "—"), ("0", "0", "持平", "—"), ("9", "18", "增加9", "—"), ("10", "20", "增加10", "100.0%"),
            ("—", "5", "—", "—"), ("5", "—", "—", "—"), ("xxx", "500", "未公开", "未公开"), ("不适用", "500", "—", "—"),
            // About right: no more exact than the rougher of both, and silent when it may be either.
            ("约8100", "9200", "增加约1100", "约10%"), ("约8100", "约8000", "—", "—"), ("8120", "约8100", "—", "—"),
            ("9900", "约8100", "减少约1800", "约-20%"), ("100以上", "200", "—", "—"),
        ])
    func counts(old: String, new: String, change: String, growth: String) throws {
        let observations = try observations([2023: [old], 2024: [new]])
        #expect(try say("会员人数 2024 大杨树镇 变化", observations).text == change)
        #expect(try say("会员人数 2024 大杨树镇 同比", observations).text == growth)
    }

    @Test(
        "of rates: level only when both are shown alike, and a note where rounding shows",
        arguments: [
            ("723/1000", "724/1000", "提高0.1个百分点", false), ("724/1000", "723/1000", "下降0.1个百分点", false),
            ("500/1000", "50/100", "持平", false),
            // 72.34% and 72.36% are shown as 72.3% and 72.4%, and 72.30% as 72.34%.
            ("7234/10000", "7236/10000", "提高不到0.1个百分点", true), ("7236/10000", "7234/10000", "下降不到0.1个百分点", true),
            ("7230/10000", "7234/10000", "持平", false),
            // 72.25% and 72.34% are both shown as 72.3%.
            ("7225/10000", "7234/10000", "持平", false), ("1/3", "2/3", "—", false),
            ("10/30", "20/30", "提高33.3个百分点", true),
            ("5/9", "50/100", "—", false), ("50/100", "5/9", "—", false), ("0/0", "50/100", "—", false),
            ("约810/1000", "900/1000", "提高约9个百分点", false), ("约810/1000", "811/1000", "—", false),
        ])
    func rates(old: String, new: String, change: String, hasNote: Bool) throws {
        let statement = try say("入会率 2024 大杨树镇 变化", try observations([2023: [old], 2024: [new]]))
        #expect(statement.text == change)
        #expect(statement.formula?.contains("四舍五入以前") ?? false == hasNote)
    }

    @Test(
        "the base that is too small is declared by the table",
        arguments: [("0", "100.0%"), ("9", "100.0%"), ("20", "—")])
    func declaredBase(smallest: String, growth: String) throws {
        let observations = try observations([2023: ["9"], 2024: ["18"]], smallest: smallest)
        #expect(try say("会员人数 2024 大杨树镇 同比", observations).text == growth)
    }

    @Test("it is a whole number", arguments: ["-1", "1.5", "十"])
    func wrongBase(text: String) {
        #expect(throws: ValueError.self) { try SmallestBase(yaml: text) }
    }
}

@Suite("What is about right stays about right")
struct ApproximationTests {
    @Test(
        "a sum is as exact as its roughest part",
        arguments: [
            (["约8100", "51810"], "约59900"), (["8100左右", "51860"], "约60000"), (["约8100", "约120"], "约8200"),
            (["约8120", "约100"], "约8200"), (["约8000", "120"], "约8000"), (["约8123", "1"], "约8124"),
            (["约0", "12"], "约12"),
            (["8100以上", "55"], "至少8100"), (["8100以内", "55"], "至多8200"), (["8100以上", "100以内"], "约8200"),
            (["8100余人", "1"], "至少8100"), (["8101", "55"], "8156"), (["约8100"], "约8100"), (["约8100", "—"], "—"),
            (["约1.2万", "345"], "约12000"), (["约12.5", "3.25"], "约15.8"),
        ])
    func sums(parts: [String], expected: String) throws {
        let measures = try parts.map { try OfficeNumber($0).measure }
        #expect(Measure.sum(measures).displayText == expected)
        // In any order, and in two steps.
        #expect(Measure.sum(measures.reversed()).displayText == expected)
        var (first, rest) = (MeasureSum(), MeasureSum())
        first.add(measures[0])
        for measure in measures.dropFirst() { rest.add(measure) }
        first.add(rest)
        #expect(first.measure.displayText == expected)
    }

    @Test(
        "a share is as exact as what it is divided from",
        arguments: [
            ("810", "1000", "81.0"), ("约8100", "10000", "约81"), ("约8000", "10000", "约80"), ("约8123", "10000", "约81.2"),
            ("8100", "约10000", "—"), ("8100", "约12300", "约66"), ("8100以上", "10000", "至少81.0"),
            ("8100", "12300以上", "至多65.9"), ("8100以上", "12300以上", "—"), ("约5", "100", "约5"), ("约810", "0", "不适用"),
        ])
    func shares(numerator: String, denominator: String, expected: String) throws {
        let rate = Rate(
            numerator: try OfficeNumber(numerator).measure, denominator: try OfficeNumber(denominator).measure)
        #expect(rate.percent(digits: 1).displayText == expected)
    }

    @Test("what is shown is read back as the same", arguments: ["约8100", "至少8100", "至多8100"])
    func readBack(text: String) throws { #expect(try OfficeNumber(text).measure.displayText == text) }
}
