import Diagnostics
import Testing
import ValueCases

@testable import Statistics
@testable import UnionData

@Suite("Opening hours")
struct OpeningHoursTests {
    @Test(
        "days, times and rest",
        arguments: [
            (
                "周一至周五 08:30-11:30 14:30-17:30；周六 09:00-16:00；周日 休息",
                "周一至周五 08:30—11:30 14:30—17:30；周六 09:00—16:00；周日 休息"
            ),
            ("每天 9：00—17：00", "每天 09:00—17:00"), ("工作日 8:30-17:30;周末 闭馆", "工作日 08:30—17:30；周末 休息"),
            ("周一至五 8:30～17:30", nil),
            ("周二—周日 09:00至24:00", "周二—周日 09:00—24:00"),
        ] as [(String, String?)])
    func written(text: String, display: String?) throws {
        guard let display else {
            // Full-width tildes are as common as half-width ones.
            #expect(try OpeningHours(text).week[4]?.count == 1)
            return
        }
        let hours = try OpeningHours(text)
        #expect(hours.text(for: .display, in: .empty) == display)
        #expect(try OpeningHours(hours.text(for: .download, in: .empty)).week == hours.week)
    }

    @Test("the week says for each day: open, closed, or nothing said")
    func week() throws {
        let hours = try OpeningHours("周一 休息；周二至周六 09:00-11:30 13:30-20:30")
        #expect(hours.week.map { $0?.count } == [0, 2, 2, 2, 2, 2, nil])
        #expect(hours.week[1]?.first == .init(opens: 540, closes: 690))
    }

    @Test(
        "what is not understood is named",
        arguments: [
            ("", ""), ("；", "；"), ("周八 09:00-10:00", "周八"), ("周一", "周一"), ("周一 9点到10点", "9点到10点"),
            ("周一 17:00-09:00", "17:00-09:00"),
            ("周一 09:00-25:00", "09:00-25:00"), ("周五至周一 09:00-10:00", "周五至周一"), ("周一 09:60-10:00", "09:60-10:00"),
            ("上午开放", "上午开放"),
        ])
    func refused(text: String, word: String) {
        let error = failure { () throws(ValueError) in try OpeningHours(text) }
        #expect(error?.code == "opening-hours")
        #expect(error?.message.zh.contains("“\(word)”") == true)
    }
}

@Suite("Telephones, addresses, codes and years")
struct IdentifierTests {
    @Test(
        "an office's telephone is published, a person's never",
        arguments: [
            ("0999-8812351", "0999-8812351"), ("（0999）8812351", "(0999)8812351"), ("8812351", "8812351"),
            ("12351", "12351"), ("010-88812351转801", "010-88812351转801"),
            ("+86-999-8812351", "+86-999-8812351"), ("0471 8812351", "04718812351"),
            ("13800138000", "error[mobile-number]"), ("138-0013-8000", "error[mobile-number]"),
            ("138 0013 8000", "error[mobile-number]"), ("+8613800138000", "error[mobile-number]"),
            ("008613800138000", "error[mobile-number]"),
            ("013800138000", "error[mobile-number]"), ("１３８００１３８０００", "error[mobile-number]"),
            ("12351-13800138000", "error[mobile-number]"), ("1234", "error[telephone]"),
            ("", "error[telephone]"), ("暂无", "error[telephone]"), ("0999-88123a1", "error[telephone]"),
            ("12345678901234567", "error[telephone]"),
        ])
    func telephones(text: String, expected: String) {
        #expect(outcome({ () throws(ValueError) in try Telephone(text) }, \.text) == expected)
    }

    @Test("a mobile number is not repeated in the message")
    func mobile() {
        #expect(!wording(failure { () throws(ValueError) in try Telephone("13800138000") }).contains("138"))
    }

    @Test(
        "slugs, and the nearest one allowed",
        arguments: [
            ("zhigong-zhijia-01", "zhigong-zhijia-01", ""), ("Zhigong Zhijia 01", "error[slug]", "zhigong-zhijia-01"),
            ("a/../b", "error[slug]", "a-b"),
            ("-a", "error[slug]", "“a”"), ("职工之家", "error[slug]", "只用小写字母"), ("", "error[slug]", ""),
            ("a_b", "error[slug]", "a-b"),
        ])
    func slugs(text: String, expected: String, fix: String) {
        #expect(outcome({ () throws(ValueError) in try Slug(text) }, \.text) == expected)
        #expect(wording(failure { () throws(ValueError) in try Slug(text) }).contains(fix) || fix.isEmpty)
    }

    @Test("a slug that is too long is shortened between its words", arguments: [60, 99, 100, 101, 250])
    func longSlug(length: Int) throws {
        let (first, second) = (String(repeating: "a", count: length), String(repeating: "b", count: 60))
        let nearest = String(first.prefix(100))
        let words = wording(failure { () throws(ValueError) in try Slug(first + "-" + second) })
        #expect(words.contains("“\(nearest)”"))
        #expect(words.contains("有 \(length + 61) 个字符，网址里最多 100 个"))
        #expect(try Slug(nearest).text == nearest)
    }

    @Test("a slug fits an address", arguments: [(100, true), (101, false)])
    func slugLength(length: Int, fits: Bool) {
        #expect((failure { () throws(ValueError) in try Slug(String(repeating: "a", count: length)) } == nil) == fits)
    }

    @Test(
        "years",
        arguments: [
            ("2024", "2024"), ("2024年", "2024"), ("2024年度", "2024"), ("２０２４", "2024"), ("24", "error[year]"),
            ("1948", "error[year]"), ("二〇二四", "error[year]"), ("", "error[year]"),
        ])
    func years(text: String, expected: String) {
        let context = ValueContext(field: Coverage.year.description, columnUnit: nil, regions: .empty)
        #expect(
            outcome({ () throws(ValueError) in try Year(cell: text, in: context) }, { String($0.number) }) == expected)
    }

    @Test(
        "the number of a day is counted as its workbook counts",
        arguments: [(false, "2020-02-29"), (true, "2024-03-01")])
    func dayNumbers(countsFrom1904: Bool, iso: String) throws {
        let context = ValueContext(
            field: RegionList.banner.definition.fields[0].description, columnUnit: nil, regions: .empty,
            countsDaysFrom1904: countsFrom1904)
        #expect(try CalendarDate(cell: "43890", in: context).iso == iso)
        #expect(try CalendarDate(cell: "2024-02-29", in: context).iso == "2024-02-29")
    }

    @Test(
        "region codes are 12 digits",
        arguments: [
            ("990123100000", "990123100000"), ("９９０１２３１０００００", "990123100000"), ("99012310", "error[region-code]"),
            ("9.90123E+11", "error[region-code]"), ("", "error[region-code]"),
        ])
    func codes(text: String, expected: String) {
        let context = ValueContext(
            field: RegionList.banner.definition.fields[0].description, columnUnit: nil, regions: .empty)
        #expect(outcome({ () throws(ValueError) in try RegionCode(cell: text, in: context) }, \.text) == expected)
    }
}
