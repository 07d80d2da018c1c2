import Tables

/// Finds the rows that a typed total claims to add up: those above it or, where it is a total of the whole or of a
/// group, those of their parts.
struct TotalCoverage {
    private let directory: RegionDirectory
    /// The position of the column of places among the columns declared, and the place of each row.
    private let places: (column: Int, ofRow: Column<RegionID?>)?
    /// Whether a place without a row has no figure, and rows of the whole are sums of the others.
    private let isReported: Bool
    private let hasParts: Bool

    /// - Parameter columns: of `definition`, as read.
    init(
        _ office: OfficeTable, _ definition: DatasetDefinition, _ directory: RegionDirectory, _ columns: [DecodedColumn]
    ) {
        self.directory = directory
        let name = definition.cube?.region?.description.name
        let column = definition.fields.firstIndex { $0.description.name == name }
        places = column.flatMap { index in (columns[index].column as? Column<RegionID?>).map { (index, $0) } }
        isReported = definition.cube?.absence == .unknown
        hasParts = places?.ofRow.values.contains { $0.map { directory[$0].role == .part } ?? false } ?? false
    }

    /// The positions of the rows that `total` adds up; nil when they are not all there, so that nothing can be said.
    func parts(of total: TotalRow) -> [Int]? {
        // 合计（不含旗直） says in words what is left out.
        if total.label.text.contains("不含") { return nil }
        guard let (column, placeOfRow) = places else { return total.coveredRows.compactMap(\.dataIndex) }
        guard let whole = place(of: total, in: column) else {
            return total.coveredRows.compactMap(\.dataIndex).filter { row in
                !(isReported && hasParts) || placeOfRow[row].map { !isSum(directory[$0]) } ?? true
            }
        }
        let rows = total.coveredRows(ofAnyPlaceIn: column).compactMap(\.dataIndex)
        let present = Set(rows.map { placeOfRow[$0] })
        // A place that cannot be read may be one of the parts.
        guard !present.contains(nil) else { return nil }
        var members = Set(directory.parts(of: whole))
        if isReported {
            guard members.allSatisfy({ directory[$0].role != .part || present.contains($0) }) else { return nil }
        } else {
            members.formUnion(whole.role == .whole ? directory.all.map(\.id) : [whole.id])
        }
        return rows.filter { placeOfRow[$0].map(members.contains) ?? false }
    }

    private func isSum(_ region: Region) -> Bool { region.role == .whole || region.role == .group }

    /// The whole or the group that a total names in the column of places: 云杉旗, or as its label 北部片区小计.
    private func place(of total: TotalRow, in column: Int) -> Region? {
        total.row.cell(column).flatMap { directory.sum(named: $0.text) }
    }
}

extension RegionDirectory {
    /// The whole or the group that the place of a total names: 云杉旗, 全旗, or with its label 北部片区小计.
    func sum(named text: String) -> Region? {
        var name = foldWidth(text)
        for word in ["总合计", "合计", "小计", "总计", "共计", "累计"] where name.hasSuffix(word) {
            name.removeLast(word.count)
            break
        }
        let found = words.wholeInSentences.contains(name) ? whole : find(name)
        return found.flatMap { $0.role == .whole || $0.role == .group ? $0 : nil }
    }
}
