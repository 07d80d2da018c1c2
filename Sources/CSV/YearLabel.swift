/// A year at the head of a column: `2005`, `2005年`, `２００５ 年度`.
enum YearLabel {
    static func year(_ text: String) -> Int? {
        var key = labelKey(text)
        for ending in ["年度", "年"] where key.hasSuffix(ending) {
            key.removeLast(ending.count)
            break
        }
        guard key.utf8.count == 4, let year = Int(key), 1900...2100 ~= year else { return nil }
        return year
    }
}
