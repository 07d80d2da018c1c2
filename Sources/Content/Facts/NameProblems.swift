import Diagnostics

/// What is wrong with names that reports and pages give in their front matter.
extension Diagnostic {
    static func unknownDataset(_ name: String, nearest: String?, known: [String], at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "dataset", at: place, Wording(zh: "没有名为“\(name)”的数据", en: "there is no dataset “\(name)”"),
            fix: nearest != nil
                ? nil
                : Wording(zh: "可用：\(known.joined(separator: "、"))", en: "there are: \(known.joined(separator: ", "))"),
            replacement: nearest)
    }

    static func unknownTopic(_ name: String, nearest: String?, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "topic", at: place,
            Wording(
                zh: "主题“\(name)”没有列在 site.yaml 里，不会出现在主题页上",
                en: "the topic “\(name)” is not in site.yaml and gets no page"),
            fix: nearest != nil ? nil : Wording(zh: "在 site.yaml 的 topics 里添上它", en: "add it to topics in site.yaml"),
            replacement: nearest)
    }
}
