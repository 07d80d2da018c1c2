/// Words that stand where a source belongs and name none.
enum SourcePlaceholder {
    /// What says that something is to follow, or nothing at all, in lower case and without blanks and brackets.
    private static let empty: Set<String> = [
        "待补充", "待补", "待定", "待填", "待填写", "待核实", "待确认", "待查", "补充中", "暂无", "暂缺", "无", "没有", "不详", "不明", "未知", "未填",
        "同上", "同前", "略", "来源", "资料来源", "数据来源", "来源待补充", "todo", "tbd", "tba", "fixme", "n/a", "na", "none", "null",
        "nil",
        "source", "test", "测试",
    ]
    /// An office without a name.
    private static let nameless = [
        "某单位", "某部门", "某机关", "某局", "某科室", "某处室", "xx单位", "xx部门", "xx局", "××单位", "××部门", "××局",
    ]

    /// Whether `text` tells readers nothing of where the figures are from.
    static func isOne(_ text: String) -> Bool {
        let words = String(
            foldWidth(text).lowercased().filter { !$0.isWhitespace && !"（）()[]【】〔〕<>《》“”\"'：:。.…".contains($0) })
        return empty.contains(words) || words.contains(DatasetMetadata.sourcePlaceholder.dropFirst().dropLast())
            || nameless.contains(where: words.contains)
            || words.allSatisfy { !$0.isLetter && !$0.isNumber || "x×某".contains($0) }
    }
}
