import Diagnostics
import Testing
import ValueCases

@testable import Statistics

@Suite("Dates as offices write them")
struct CalendarDateTests {
    @Test(
        "every form",
        arguments: [
            ("2021年4月14日", "2021-04-14"), ("2021年4月14号", "2021-04-14"), ("2021-04-14", "2021-04-14"),
            ("2021/4/14", "2021-04-14"),
            ("2021.4.14", "2021-04-14"), ("20210414", "2021-04-14"), ("２０２１年４月１４日", "2021-04-14"),
            ("2021 年 4 月 14 日", "2021-04-14"),
            ("2021.4", "2021-04"), ("2021年4月", "2021-04"), ("2021-10", "2021-10"), ("2021年", "2021"), ("2021", "2021"),
            ("44300", "2021-04-14"),
            ("2024-02-29", "2024-02-29"), ("36526", "2000-01-01"), ("2000-2-29", "2000-02-29"),
        ])
    func forms(text: String, iso: String) throws {
        let date = try CalendarDate(text)
        #expect(date.iso == iso)
        #expect(try CalendarDate(date.iso) == date)
        #expect(try CalendarDate(date.chinese) == date)
    }

    @Test(
        "shown without leading zeros",
        arguments: [("2021-04-04", "2021年4月4日"), ("2021-04", "2021年4月"), ("2021", "2021年")])
    func chinese(text: String, expected: String) throws {
        #expect(try CalendarDate(text).chinese == expected)
    }

    @Test(
        "a day that does not exist, with the last one of its month",
        arguments: [
            ("2023-02-29", "2023-02-28"), ("2024-02-30", "2024-02-29"), ("2021年4月31日", "2021-04-30"),
            ("1900-2-29", "1900-02-28"), ("2021-13-01", ""), ("2021-00", ""),
            ("2021-04-32", ""), ("20211301", ""), ("1234-01-01", ""), ("2021-04-00", ""),
        ])
    func impossible(text: String, nearest: String) {
        let error = failure { () throws(ValueError) in try CalendarDate(text) }
        #expect(error?.message.zh.contains("不是存在的日期") == true)
        #expect(nearest.isEmpty || wording(error).contains(nearest))
    }

    @Test(
        "what is no date, and nothing traps",
        arguments: [
            "", "明天", "4月14日", "14/4/2021", "2021-04-14-01", "210414", "2021-04-14 08:30", "00000", "-2021", "Apr-21",
            String(repeating: "9", count: 99),
        ])
    func refused(text: String) {
        #expect(failure { () throws(ValueError) in try CalendarDate(text) }?.code == "date")
    }

    @Test(
        "a serial beyond Excel's own calendar is refused at once", arguments: [0, 60, -5, 2_958_466, Int.max, Int.min])
    func serials(serial: Int) {
        #expect(failure { () throws(ValueError) in try CalendarDate(excelSerial: serial) }?.code == "date")
    }

    @Test("order", arguments: [("2021-04-14", "2021-05-01"), ("2021", "2021-01"), ("2020-12-31", "2021")])
    func order(a: String, b: String) throws {
        #expect(try CalendarDate(a) < CalendarDate(b))
    }
}
