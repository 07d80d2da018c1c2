/// A dataset as anybody downloads it: `site/data/<id>.csv`.
struct DownloadedTable: Sendable {
    struct Column: Sendable {
        /// 会员人数
        let title: String
        /// 人
        let unit: String?
    }

    let id: String
    let columns: [Column]
    /// In the order of the file; the first is row 1 of the site.
    let rows: [[String]]
    private let positions: [String: Int]
    /// The rows of each year and place.
    private let rowsAt: [Place: [Int]]
    /// In ascending order; empty when all rows describe one moment.
    let years: [Int]
    let places: Set<String>
    private let amounts: [[Amount?]]

    private struct Place: Hashable {
        let year: Int?
        let region: String?
    }

    struct NotATable: Error {
        let id: String
    }

    /// The columns that tell the year of a row, the first that a table has. Dates of an opening or of the last election
    /// tell none.
    private static let timeColumns = ["年度", "认定年度", "开始日期", "日期", "月份"]

    init(id: String, csv: [UInt8]) throws {
        let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
        var lines = Self.records(csv.starts(with: bom) ? csv.dropFirst(3) : csv[...])
        guard let header = lines.first, lines.allSatisfy({ $0.count == header.count }) else { throw NotATable(id: id) }
        lines.removeFirst()
        self.id = id
        rows = lines
        columns = header.map { Self.column($0) }
        positions = Dictionary(columns.enumerated().map { ($1.title, $0) }, uniquingKeysWith: { first, _ in first })
        let time = Self.timeColumns.lazy.compactMap { [positions] in positions[$0] }.first
        let place = positions["地区"]
        let rowYears = lines.map { row in time.flatMap { Int(row[$0].prefix(4)) } }
        years = Set(rowYears.compactMap { $0 }).sorted()
        let rowPlaces = lines.map { row in place.map { row[$0] } }
        places = Set(rowPlaces.compactMap { $0 })
        rowsAt = Dictionary(grouping: lines.indices) { Place(year: rowYears[$0], region: rowPlaces[$0]) }
        amounts = columns.indices.map { [columns] column in
            columns[column].unit == nil ? [] : lines.map { Amount(download: $0[column]) }
        }
    }

    /// Whether each place reports every year, so that a place without rows leaves a gap. Lists of events and things
    /// have no such gaps.
    var isReported: Bool { positions["年度"] != nil && positions["地区"] != nil }

    func position(of title: String) -> Int? { positions[title] }

    func rows(year: Int?, region: String?) -> [Int] { rowsAt[Place(year: year, region: region)] ?? [] }

    /// Nil when the cell holds no amount.
    func amount(row: Int, column: Int) -> Amount? { amounts[column].isEmpty ? nil : amounts[column][row] }

    /// The words in a cell that may hold several.
    func words(row: Int, column: Int) -> [Substring] { rows[row][column].split(separator: "；") }

    private static func column(_ header: String) -> Column {
        guard header.hasSuffix(")"), let open = header.lastIndex(of: "(") else {
            return Column(title: header, unit: nil)
        }
        return Column(title: String(header[..<open]), unit: String(header[header.index(after: open)...].dropLast()))
    }

    /// RFC 4180: fields between commas, quoted where they hold a comma, a quote or a line's end.
    private static func records(_ csv: ArraySlice<UInt8>) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var (isQuoted, wasQuote) = (false, false)
        func text() -> String { String(decoding: field, as: UTF8.self) }
        for byte in csv {
            switch byte {
            case UInt8(ascii: "\""):
                isQuoted.toggle()
                // A quote right after a closing one is a quote in the text.
                if isQuoted, wasQuote { field.append(byte) }
            case UInt8(ascii: ",") where !isQuoted:
                record.append(text())
                field.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\n") where !isQuoted:
                record.append(text())
                field.removeAll(keepingCapacity: true)
                records.append(record)
                record.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\r"): break
            default: field.append(byte)
            }
            wasQuote = byte == UInt8(ascii: "\"")
        }
        if !field.isEmpty || !record.isEmpty { records.append(record + [text()]) }
        return records
    }
}
