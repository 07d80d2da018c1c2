/// 2024年, 2020—2024, 2024-06-30, 6月30日, 三季度, 90年代.
enum DateForm: ExcludedForm {
    static let name = "年份和日期"

    private static let years = 1000...2999
    /// Years that need no 年 to be seen as years.
    private static let bareYears = 1900...2100

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        if let size = number.words {
            return size == .fourDigits && context.follows(yearWords, number.end)
                || context.follows(ages, number.end) || context.follows(quarters, number.end)
        }
        guard !number.isMultiplied else { return false }
        return isWhole(number) || isYear(number, in: context) || isPartOfYear(number, in: context)
            || context.follows(ages, number.end)
    }

    /// 2024-06-30, 2024/6/30, 2024.6.30, 5·1
    private static func isWhole(_ number: WrittenNumber) -> Bool {
        if number.join == .dot { return number.count == 2 && number.first.isWhole(in: 1...12) }
        if number.count == 1 {
            return number.first.points == 2 && number.first.digits == 4 && bareYears.contains(number.first.value)
        }
        guard number.join == .span || number.join == .slash, number.first.digits == 4,
            number.first.isWhole(in: bareYears), number.second.isWhole(in: 1...12)
        else { return false }
        return number.count == 2 || number.count == 3 && number.last.isWhole(in: 1...31)
    }

    private static func isYear(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        func isYear(_ number: WrittenNumber) -> Bool {
            number.words == nil && !number.isMultiplied && number.first.digits == 4 && number.first.isWhole(in: years)
                && (number.count == 1 || number.join == .span && number.last.isWhole(in: 0...years.upperBound))
        }
        guard isYear(number) else { return false }
        if context.follows(yearWords, context.endOfList(number, isYear)) { return true }
        guard bareYears.contains(number.first.value), !context.isCounted(number) else { return false }
        if number.count == 2, number.last.digits == 4 { return bareYears.contains(number.last.value) }
        if context.precedes(yearbookWords, number.range.lowerBound) { return true }
        switch context.place {
        case .columnTitle, .cellOfYears: return context.fillsCell(number)
        default: return false
        }
    }

    /// 6月, 1—6月, 30日, 4季度. 30日内 and 连续30日 are spans of time.
    private static func isPartOfYear(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        func isFollowed(by words: WordTable<Void>, upTo most: Int) -> Bool {
            func fits(_ number: WrittenNumber) -> Bool {
                number.words == nil && number.first.isWhole(in: 1...most) && number.last.isWhole(in: 1...most)
                    && (number.count == 1 || number.join == .span)
            }
            return fits(number) && context.follows(words, context.endOfList(number, fits))
        }
        if isFollowed(by: months, upTo: 12) || isFollowed(by: quarters, upTo: 4) { return true }
        return isFollowed(by: days, upTo: 31) && !context.follows(spans, number.end)
            && !context.precedes(beforeSpans, number.range.lowerBound)
    }

    private static let yearWords = WordTable(["年", "学年", "级", "底", "末", "版"].map { ($0, ()) })
    private static let yearbookWords = WordTable(["年鉴", "年鉴(", "年鉴》", "年鉴》("].map { ($0, ()) })
    private static let months = WordTable([("月", ())])
    private static let quarters = WordTable([("季度", ())])
    private static let days = WordTable([("日", ())])
    private static let spans = WordTable(["日内", "日之内", "日以内", "日游", "日均"].map { ($0, ()) })
    private static let beforeSpans = WordTable(
        ["连续", "为期", "历时", "共", "满", "累计", "超过", "不少于", "每隔", "逾期"].map { ($0, ()) })
    private static let ages = WordTable(["年代", "世纪", "周年"].map { ($0, ()) })
}

/// 08:30, 18时, 9点半, 14:30-17:30.
enum TimeOfDayForm: ExcludedForm {
    static let name = "时刻"

    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool {
        guard number.words == nil, !number.isMultiplied else { return false }
        if number.join == .colon { return number.count <= 3 && isClock(number) }
        // 08:30-11:30
        if number.count > 2, number.join == nil {
            return number.first.isWhole(in: 0...24) && number.second.digits == 2 && number.second.isWhole(in: 0...59)
                && number.last.digits == 2 && number.last.isWhole(in: 0...59)
        }
        guard number.first.isWhole(in: 0...59), number.last.isWhole(in: 0...59) else { return false }
        if context.precedes(hours, number.range.lowerBound), context.follows(minutes, number.end) { return true }
        guard number.first.value <= 24, number.last.value <= 24 else { return false }
        return context.follows(hourWords, number.end)
            && (!context.follows(pointWord, number.end) || context.follows(pointWords, number.end)
                || context.precedes(partsOfDay, number.range.lowerBound))
    }

    /// 8:30 and 8:30:00; 3:1 is a ratio.
    private static func isClock(_ number: WrittenNumber) -> Bool {
        number.first.isWhole(in: 0...24) && number.second.digits == 2 && number.second.isWhole(in: 0...59)
            && number.last.digits == 2 && number.last.isWhole(in: 0...59)
    }

    private static let hours = WordTable([("时", ()), ("点", ())])
    private static let minutes = WordTable([("分", ())])
    private static let hourWords = WordTable([("时", ()), ("点", ())])
    private static let pointWord = WordTable([("点", ())])
    /// 9点 alone may be nine points of a list.
    private static let pointWords = WordTable(
        ["整", "半", "钟", "前", "后", "以前", "以后", "至", "到", "—", "-", "起", "开", "下班", "上班"].map { ("点" + $0, ()) }
            + (0...5).map { ("点\($0)", ()) })
    private static let partsOfDay = WordTable(
        ["上午", "下午", "早上", "早", "晚上", "晚", "中午", "凌晨", "夜里", "至", "到"].map { ($0, ()) })
}
