import Diagnostics
import StrictYAML

/// A day, a month or a year of the calendar, as precise as its source. No clock and no time zone: dates come from
/// content only.
public struct CalendarDate: Sendable, Hashable {
    /// From 1900 to 2200.
    public let year: Int
    /// From 1 to 12; nil when only the year is known.
    public let month: Int?
    /// From 1; nil when it is not known.
    public let day: Int?

    /// - Throws: `ValueError` when there is no such day, with the last day of that month as the nearest.
    public init(year: Int, month: Int? = nil, day: Int? = nil) throws(ValueError) {
        try self.init(
            year: year, month: month, day: day,
            writtenAs: [year, month, day].compactMap { $0.map(String.init) }.joined(separator: "-"))
    }

    private init(year: Int, month: Int? = nil, day: Int? = nil, writtenAs text: @autoclosure () -> String)
        throws(ValueError)
    {
        guard (1900...2200).contains(year), (1...12).contains(month ?? 1) else {
            throw .impossibleDate(text(), nearest: nil)
        }
        let last = Self.days(inMonth: month ?? 1, of: year)
        guard (1...last).contains(day ?? 1) else {
            throw .impossibleDate(
                text(), nearest: (last...31).contains(day ?? 0) ? "\(year)-\(pad(month ?? 1))-\(last)" : nil)
        }
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }

    /// Reads the ways in which offices write dates: 2021年4月14日, 2021-04-14, 2021/4/14, 2021.4.14, 2021.4, 20210414,
    /// 2021年, full-width digits, and the day numbers that Excel shows when a date cell is formatted as a number.
    public init(_ text: String) throws(ValueError) {
        // Dates begin with a digit. Most texts that are asked whether they are a date are sentences, and end here.
        switch text.unicodeScalars.first?.value ?? 0 {
        case 0x21...0x2F, 0x3A...0x7E, 0x4E00...0x9FFF: throw .notADate(text)
        default: break
        }
        if let (year, month, day) = Self.isoDay(text) {
            try self.init(year: year, month: month, day: day, writtenAs: text)
            return
        }
        let folded = foldWidth(text)
        let fields = folded.split { !$0.isASCII || !$0.isNumber }
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == fields.count, let first = numbers.first, folded.first?.isNumber == true,
            folded.allSatisfy({ ("0"..."9").contains($0) || "年月日号-/.".contains($0) })
        else { throw .notADate(text) }
        switch (numbers.count, fields[0].count) {
        case (1, 8): try self.init(year: first / 10000, month: first / 100 % 100, day: first % 100, writtenAs: text)
        case (1, 5): try self.init(excelSerial: first)
        case (1, 4): try self.init(year: first, writtenAs: text)
        case (2, 4): try self.init(year: first, month: numbers[1], writtenAs: text)
        case (3, 4): try self.init(year: first, month: numbers[1], day: numbers[2], writtenAs: text)
        default: throw .notADate(text)
        }
    }

    /// The numbers of 2021-04-14, which nearly every report has; nil for any other form.
    static func isoDay(_ text: String) -> (year: Int, month: Int, day: Int)? {
        guard text.utf8.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for (index, byte) in text.utf8.enumerated() {
            let digit = Int(byte) - 0x30
            switch index {
            case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
            case _ where !(0...9).contains(digit): return nil
            case 0...3: numbers.year = numbers.year * 10 + digit
            case 5...6: numbers.month = numbers.month * 10 + digit
            default: numbers.day = numbers.day * 10 + digit
            }
        }
        return numbers
    }

    /// What the number of a day in Excel's 1904 date system lacks to that in the other.
    static let daysFrom1900To1904 = 1462

    /// Excel's 1900 date system: day 1 is 1 January 1900, and 29 February 1900 is counted although it never was.
    public init(excelSerial serial: Int) throws(ValueError) {
        guard (61...2_958_465).contains(serial) else { throw .notADate(String(serial)) }
        var rest = serial - 61  // Days since 1 March 1900.
        var (year, month) = (1900, 3)
        while rest >= Self.days(inMonth: month, of: year) {
            rest -= Self.days(inMonth: month, of: year)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        try self.init(year: year, month: month, day: rest + 1)
    }

    /// The number of days of a month in the Gregorian calendar.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `2021-04-14`, `2021-04` or `2021` (ISO 8601).
    public var iso: String {
        // Written digit by digit: every list shows the dates of all its reports, and joining strings is slow.
        String(unsafeUninitializedCapacity: 10) { bytes in
            var writer = DigitWriter(bytes)
            writer.write(year, 4)
            for number in [month, day] {
                guard let number else { break }
                writer.write("-")
                writer.write(number, 2)
            }
            return writer.count
        }
    }

    /// 20210414, with zeros for what is not known: a number for each date, in their order.
    public var number: Int { (year * 100 + (month ?? 0)) * 100 + (day ?? 0) }

    /// 2021年4月14日, without leading zeros (GB/T 15835-2011).
    public var chinese: String {
        String(unsafeUninitializedCapacity: 17) { bytes in
            var writer = DigitWriter(bytes)
            writer.write(year, 4)
            writer.write("年")
            for (number, unit) in [(month, "月" as StaticString), (day, "日")] {
                guard let number else { break }
                writer.write(number, number < 10 ? 1 : 2)
                writer.write(unit)
            }
            return writer.count
        }
    }
}

private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

private struct DigitWriter {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    /// Writes the last `digits` digits of `number`.
    mutating func write(_ number: Int, _ digits: Int) {
        var rest = number
        for index in (count..<count + digits).reversed() {
            bytes[index] = 0x30 + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
    }

    mutating func write(_ text: StaticString) {
        for index in 0..<text.utf8CodeUnitCount { bytes[count + index] = text.utf8Start[index] }
        count += text.utf8CodeUnitCount
    }
}

extension CalendarDate: Comparable {
    /// The earlier date first; a month comes before its days.
    public static func < (a: Self, b: Self) -> Bool {
        a.number < b.number
    }
}

extension CalendarDate: YAMLScalar {
    /// - Throws: when `text` is no date, or there is no such day.
    public init(yaml text: String) throws(ValueError) {
        try self.init(text)
    }
}

extension CalendarDate {
    /// Whether this date is certainly before `other`: parts that only one of them has do not count, so that 2024-03 is
    /// not before 2024-03-05.
    public func isBefore(_ other: CalendarDate) -> Bool {
        let parts = [(year, other.year), (month, other.month), (day, other.day)].prefix { $0.0 != nil && $0.1 != nil }
        guard let (a, b) = parts.first(where: { $0.0 != $0.1 }), let a, let b else { return false }
        return a < b
    }

    /// The same day `years` later; 29 February becomes the 28th where that year has none. Nil beyond the years that can
    /// be written.
    public func adding(years: Int) -> CalendarDate? {
        let (year, isTooFar) = year.addingReportingOverflow(years)
        guard !isTooFar, let month else { return isTooFar ? nil : try? CalendarDate(year: year) }
        guard (1900...2200).contains(year) else { return nil }
        return try? CalendarDate(
            year: year, month: month, day: day.map { min($0, Self.days(inMonth: month, of: year)) })
    }
}
