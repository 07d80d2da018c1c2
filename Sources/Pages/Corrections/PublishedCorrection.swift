import Statistics
import Text

/// A correction with what it corrects.
struct PublishedCorrection: Sendable {
    let correction: Correction
    /// The report or table in which something was wrong.
    let title: String
    let route: Route
    /// Its place both on the page that it corrects and in the list of all corrections: `reports-2024-training-2025-04-20`.
    let anchor: String
    let isSample: Bool

    /// The corrections of one page. The anchor is made of the page, the day and, from the second of a day on, a number.
    static func all(_ corrections: [Correction], of title: String, at route: Route, isSample: Bool)
        -> [PublishedCorrection]
    {
        var ofDay: [CalendarDate: Int] = [:]
        return corrections.map { correction in
            ofDay[correction.date, default: 0] += 1
            let number = ofDay[correction.date, default: 1]
            let page = route.path.withoutExtension.replacing("/", with: "-")
            return PublishedCorrection(
                correction: correction, title: title, route: route,
                anchor: "\(page)-\(correction.date.iso)" + (number > 1 ? "-\(number)" : ""),
                isSample: isSample)
        }
    }
}
