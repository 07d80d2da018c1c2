/// A section of a format for dates and times.
///
/// What is written in the order of year, month and day is kept as it is shown; anything else, such as 3/18/24 or
/// 18-Mar-24, is written as 2024-03-18, because the day is certain and its spelling is not Chinese.
struct DatePattern {
    private let tokens: [FormatToken]
    private let hasYear: Bool
    private let hasMonth: Bool
    private let hasDay: Bool
    private let hasTime: Bool
    private let hasWeekday: Bool
    private let hasSeconds: Bool
    private let elapsed: Character?
    private let isKept: Bool

    /// - Parameter tokens: of a section that has letters of dates or times.
    init(_ tokens: [FormatToken]) {
        let tokens = Self.withMinutes(tokens)
        let fields = tokens.compactMap { token -> (letter: Character, count: Int)? in
            if case .date(let letter, let count) = token { (letter, count) } else { nil }
        }
        func has(_ letters: String) -> Bool { fields.contains { letters.contains($0.letter) } }
        self.tokens = tokens
        hasYear = has("yeb")
        hasMonth = has("m")
        hasDay = fields.contains { $0.letter == "d" && $0.count <= 2 }
        hasWeekday = has("a") || fields.contains { $0.letter == "d" && $0.count > 2 }
        elapsed = tokens.lazy.compactMap { if case .elapsed(let unit) = $0 { unit } else { nil } }.first
        hasTime = has("hns") || elapsed != nil
        hasSeconds = has("s") || elapsed == "s"
        let order = fields.compactMap { "yem".contains($0.letter) || $0.letter == "d" ? $0.letter : nil }
        let plain = order.map { $0 == "e" ? "y" : $0 }
        isKept =
            !hasTime && !hasWeekday && ["ymd", "ym", "md", "y", "m", "d"].contains(String(plain))
            && fields.allSatisfy { $0.letter != "m" || $0.count <= 2 }
    }

    /// `m` behind hours or before seconds is minutes, here `n`.
    private static func withMinutes(_ tokens: [FormatToken]) -> [FormatToken] {
        var result = tokens
        var previous: Character?
        for (index, token) in tokens.enumerated() {
            switch token {
            case .date("m", let count) where count <= 2:
                let next = tokens[(index + 1)...].lazy.compactMap { token -> Character? in
                    switch token {
                    case .date(let letter, _), .elapsed(let letter): letter
                    default: nil
                    }
                }.first
                if previous == "h" || next == "s" { result[index] = .date("n", count: count) }
                previous = "m"
            case .date(let letter, _), .elapsed(let letter): previous = letter
            default: break
            }
        }
        return result
    }

    /// Writes the day and time of a serial number.
    func append(_ moment: SerialMoment, to output: inout [UInt8]) {
        output += (isKept ? kept(moment) : normal(moment)).utf8
    }

    private func kept(_ moment: SerialMoment) -> String {
        tokens.reduce(into: "") { text, token in
            switch token {
            case .literal(let literal): text += literal
            case .point: text += "."
            case .comma: text += ","
            case .date("m", let count): text += Self.padded(moment.month, count)
            case .date("d", let count): text += Self.padded(moment.day, count)
            // Two digits of a year leave the century open.
            case .date: text += String(moment.year)
            default: break
            }
        }
    }

    private func normal(_ moment: SerialMoment) -> String {
        var parts: [String] = []
        switch (hasYear, hasMonth, hasDay) {
        case (true, true, true):
            parts.append("\(moment.year)-\(Self.padded(moment.month, 2))-\(Self.padded(moment.day, 2))")
        case (true, true, false): parts.append("\(moment.year)年\(moment.month)月")
        case (true, false, _): parts.append("\(moment.year)")
        case (false, true, true): parts.append("\(moment.month)月\(moment.day)日")
        case (false, true, false): parts.append("\(moment.month)月")
        case (false, false, true): parts.append("\(moment.day)日")
        case (false, false, false): if hasWeekday { parts.append(moment.weekday) }
        }
        // A day alone is stored as its midnight.
        if hasTime, parts.isEmpty || moment.seconds != 0 { parts.append(time(moment)) }
        return parts.joined(separator: " ")
    }

    private func time(_ moment: SerialMoment) -> String {
        let days = elapsed == nil ? 0 : moment.days
        let seconds = days * 86400 + moment.seconds
        switch elapsed {
        case "s": return String(seconds)
        case "m": return String(seconds / 60) + (hasSeconds ? ":" + Self.padded(seconds % 60, 2) : "")
        default:
            let text = "\(Self.padded(seconds / 3600, 2)):\(Self.padded(seconds / 60 % 60, 2))"
            return text + (hasSeconds ? ":" + Self.padded(seconds % 60, 2) : "")
        }
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return count > 1 && text.utf8.count < 2 ? "0" + text : text
    }
}
