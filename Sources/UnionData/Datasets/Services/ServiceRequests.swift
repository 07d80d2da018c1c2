import Diagnostics
import Statistics

/// What workers and enterprises asked of the network service platform, month by month, and how much of it was settled.
package enum ServiceRequests: Dataset {
    /// What was asked for: help, skills, or support in hardship.
    package enum Kind: String, Choice {
        case needs = "问需"
        case skills = "问技"
        case care = "问暖"
    }

    /// Who asked.
    package enum Requester: String, Choice {
        case worker = "职工"
        case enterprise = "企业"

        /// What staff write instead of these words.
        package static let aliases: [String: Requester] = ["个人": .worker, "用人单位": .enterprise]
    }

    package static let month = Field<CalendarDate>(
        "month", "月份", aliases: ["月"], role: .key, definition: "受理的月份，写成 2024-03 的样子。")
    package static let region = Field<RegionID>(
        "region", "地区", aliases: ["乡镇", "乡镇名称"], role: .key, definition: "提出诉求的职工或企业所在的地区。")
    package static let kind = Field<Kind>(
        "kind", "类别", aliases: ["诉求类别"], role: .key, definition: "问需（有什么需要）、问技（学技能）或问暖（有困难要帮）。")
    package static let requester = Field<Requester>(
        "requester", "提出者", aliases: ["谁提出"], role: .key, definition: "职工或企业；只记类别，不记是谁。")
    package static let received = Field<Measure>(.requestsReceived)
    package static let settled = Field<Measure>(.requestsSettled)

    /// One row is a month's requests of one kind from one place. Months add up to years.
    package static let definition = DatasetDefinition(
        "service-requests", "网络服务平台诉求", rowMeaning: "一个地区、一类诉求、一类提出者在一个月里的件数", area: .networkPlatform,
        fields: [month, region, kind, requester, received, settled],
        cube: .events(
            month, region, by: [kind, requester], [.column(received), .column(settled)], rates: [.settlement],
            placesJoin: true, reporting: .everyMonth,
            headlines: [.indicator(.requestsReceived), .rate(.settlement)]),
        // 问暖 is asked by people in hardship.
        disclosure: .smallCounts(of: [Kind.care.rawValue], in: kind, protects: [received, settled]),
        noneText: "这里还没有通过网络服务平台提出的诉求。",
        rules: [
            monthsAreMonths,
            .atMost(settled, received, because: Wording(zh: "办结的都是受理过的", en: "only what was received can be settled")),
        ])

    private static let monthsAreMonths = Rule { table, _, diagnostics in
        for (row, date) in table[month].enumerated() where date.month == nil || date.day != nil {
            diagnostics.append(.monthExpected(date, at: table.location(row: row, of: month)))
        }
    }
}

extension Indicator {
    /// Counted in the month in which they came.
    package static let requestsReceived = Indicator(
        "requests-received", "受理件数", aliases: ["诉求受理件数"], unit: .request, nature: .flow,
        definition: "当期通过网络服务平台受理的诉求件数。",
        caveat: "还没有接入平台的地区没有件数，不等于没有诉求。")
    /// Counted in the month in which the request came, whenever it was settled.
    package static let requestsSettled = Indicator(
        "requests-settled", "办结件数", aliases: ["诉求办结件数"], unit: .request, subsetOf: "requests-received", nature: .flow,
        definition: "当期受理的诉求中已经办结的件数。", caveat: "按受理的月份计，不按办结的月份计。")
}

extension RateIndicator {
    /// Requests settled by requests received; a late month may still rise.
    package static let settlement = RateIndicator(
        "settlement-rate", "办结率", .requestsSettled, over: .requestsReceived, caveat: "年末受理的，可能到下一年才办结。")
}

extension WorkArea {
    /// Shows what the platform was asked.
    package static let networkPlatform = WorkArea("network-platform", "网络服务平台", invitation: "有事找工会：问需、问技、问暖，办结了多少")
}

extension Diagnostic {
    fileprivate static func monthExpected(_ date: CalendarDate, at place: SourceLocation) -> Self {
        let month = date.month.map { "\(date.year)-" + ($0 < 10 ? "0\($0)" : "\($0)") }
        return Diagnostic(
            .error, "month", at: place,
            Wording(zh: "“\(date.iso)”不是一个月份", en: "“\(date.iso)” is not a month"),
            fix: month.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(zh: "写成 \(date.year)-03 的样子", en: "write it like \(date.year)-03"))
    }
}
