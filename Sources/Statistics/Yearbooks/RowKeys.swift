import Tables

/// Keys that tell the rows of a table apart: the label where it is alone, with those above it where it is not, numbered
/// where even these agree.
struct RowKeys {
    private var keys: ArraySlice<String>

    init(_ rows: [CrossTable.Row]) {
        let counts = Dictionary(rows.map { ($0.key, 1) }, uniquingKeysWith: +)
        var seen: [String: Int] = [:]
        keys =
            rows.map { row in
                var key = row.key
                var parent = counts[key] == 1 ? nil : row.parent
                // A damaged table may be thousands of levels deep; a few tell its rows apart.
                for _ in 0..<8 {
                    guard let index = parent else { break }
                    key = rows[index].key + "/" + key
                    parent = rows[index].parent
                }
                seen[key, default: 0] += 1
                return seen[key] == 1 ? key : "\(key)/\(seen[key] ?? 0)"
            }[...]
    }

    mutating func next() -> String { keys.popFirst() ?? "" }
}
