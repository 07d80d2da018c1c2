import SearchIndex
import Statistics
import Text

/// What a search may find, in the order of results: places and venues before what is written about them.
enum SearchKind: Int, CaseIterable, Sendable {
    case region, facility, system, report, problem, recommendation, indicator, data, page

    var title: String {
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
        guard let start = place("<main", from: 0), let end = place("</main>", from: start) else { return SearchText() }
        return SearchText(html: bytes[start..<end])
    }

    private func place(_ tag: StaticString, from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            let tag = UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
            var place = start
            while place + tag.count <= bytes.count {
                if bytes[place] == tag[0], bytes[place..<place + tag.count].elementsEqual(tag) { return place }
                place += 1
            }
            return nil
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
