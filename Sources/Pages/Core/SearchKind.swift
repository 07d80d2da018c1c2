import SearchIndex
import Statistics
import Text

/// What a search may find, in the order of results: places and venues before what is written about them.
package enum SearchKind: Int, CaseIterable, Sendable {
    case region, facility, system, report, problem, recommendation, indicator, data, page

    /// As the page of results prints it.
    package var title: String {
        switch self {
        case .region: "地区"
        case .facility: "职工阵地"
        case .system: "工作专页"
        case .report: "调研报告"
        case .problem: "问题"
        case .recommendation: "建议"
        case .indicator: "指标"
        case .data: "数据"
        case .page: "说明"
        }
    }
}

extension PageOutput {
    /// Lets searches find what is at `route`.
    mutating func offer(
        _ kind: SearchKind, title: String, date: CalendarDate? = nil, at route: Route, anchor: String? = nil,
        names: [String] = [],
        text: @autoclosure () -> SearchText
    ) {
        found?.append(
            SearchDocument(
                title: title, kind: kind.rawValue, date: date?.iso, url: route.path + (anchor.map { "#" + $0 } ?? ""),
                names: names, text: text()))
    }

    /// What the page says between `<main>` and `</main>`.
    var mainText: SearchText {
        bytes.withUnsafeBufferPointer { html in
            guard let start = html.firstIndex(of: "<main", from: 0),
                let end = html.firstIndex(of: "</main>", from: start)
            else { return SearchText() }
            return SearchText(html: UnsafeBufferPointer(rebasing: html[start..<end]))
        }
    }
}

extension Region {
    /// Other names, and pinyin in full and in initials: 澜桦镇 is found by lan hua zhen, lanhuazhen and lhz.
    var searchNames: [String] { aliases + pinyinNames }

    var pinyinNames: [String] {
        guard let pinyin else { return [] }
        let syllables = pinyin.split(separator: " ")
        return [syllables.joined(), String(syllables.compactMap(\.first))]
    }
}
