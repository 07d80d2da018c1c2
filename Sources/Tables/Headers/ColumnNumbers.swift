import Text

/// `甲,1,2,3` below a header: forms number their columns, and the numbers are no figures.
enum ColumnNumbers {
    /// What stands in the columns of labels.
    private static let words: Set<String> = ["甲", "乙", "丙", "丁", "戊", "栏次", "栏目", "栏号", "列次"]

    /// - Parameter cells: those of a row that are not blank.
    static func are(_ cells: [Cell]) -> Bool {
        let numbers = cells.drop { words.contains(labelKey($0.text)) }
        guard !numbers.isEmpty, numbers.count < cells.count else { return false }
        return zip(1..., numbers).allSatisfy { Int(labelKey($1.text).filter { !"()".contains($0) }) == $0 }
    }
}
