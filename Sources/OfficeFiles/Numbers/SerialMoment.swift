/// A day and a time, as spreadsheets number them.
struct SerialMoment {
    /// The whole days of the number, as the file has them.
    let days: Int
    let year: Int
    let month: Int
    let day: Int
    /// Since midnight.
    let seconds: Int
    private let weekdayIndex: Int

    /// From 30 December 1899 to 1 January 1904.
    private static let daysTo1904 = 1462

    /// - Parameters:
    ///   - number: days, and a part of a day behind the point.
    ///   - is1904: whether day 0 is 1 January 1904; else day 1 is 1 January 1900, and 29 February 1900 is counted
    ///     although it never was.
    init?(_ number: CellNumber, is1904: Bool) {
        guard let (whole, rest) = number.daysAndRest else { return nil }
        var (days, seconds) = (whole, Int((rest * 86400).rounded()))
        if seconds == 86400 { (days, seconds) = (days + 1, 0) }
        let serial = is1904 ? days + Self.daysTo1904 : days
        guard serial <= 2_958_465 else { return nil }
        (self.days, self.seconds) = (days, seconds)
        switch serial {
        // What the spreadsheet shows; nobody can take it for a day.
        case 0: (year, month, day) = (1900, 1, 0)
        case 60: (year, month, day) = (1900, 2, 29)
        default: (year, month, day) = Self.date(serial < 60 ? serial + 1 : serial)
        }
        weekdayIndex = (serial + 6) % 7
    }

    /// The day of the Gregorian calendar that is `serial` days after 30 December 1899.
    private static func date(_ serial: Int) -> (year: Int, month: Int, day: Int) {
        // Years begin in March, so that the day that is not in every year is the last one.
        let days = serial + 693_899
        let century = (4 * days + 3) / 146_097
        let ofCentury = days - century * 146_097 / 4
        let year = (4 * ofCentury + 3) / 1461
        let ofYear = ofCentury - year * 1461 / 4
        let month = (5 * ofYear + 2) / 153
        return (
            century * 100 + year + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
            ofYear - (153 * month + 2) / 5 + 1
        )
    }

    /// The number of a day in the system of 1900, for `2024-03-18`; nil for days before March 1900, and for anything
    /// else.
    static func serial(of text: Substring) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let marchYear = month < 3 ? year - 1 : year
        let ofYear = (153 * (month + (month < 3 ? 9 : -3)) + 2) / 5 + day - 1
        let serial = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + ofYear - 693_899
        return serial > 60 && date(serial) == (year, month, day) ? serial : nil
    }

    var weekday: String { "星期" + ["日", "一", "二", "三", "四", "五", "六"][weekdayIndex] }
}
