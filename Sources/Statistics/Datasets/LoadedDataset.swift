import Diagnostics
import Tables

/// A dataset as it came in: its table with what is said about it.
public struct LoadedDataset: Sendable {
    /// Its rows.
    public let table: DatasetTable
    /// What staff say about it in the `.yaml` file.
    public var metadata: DatasetMetadata
    /// 注 and 资料来源 rows of the file itself, with the figures that they name in place.
    public internal(set) var footnotes: [String]
    /// The same as written.
    let writtenFootnotes: [(text: String, place: SourceLocation)]

    /// `footnotes`: the notes and sources that stand in the file itself.
    public init(table: DatasetTable, metadata: DatasetMetadata, footnotes: [Footnote]) {
        self.init(table: table, metadata: metadata, footnotes: footnotes.map { ($0.note, $0.cell.location) })
    }

    private init(
        table: DatasetTable, metadata: DatasetMetadata, footnotes: [(text: String, place: SourceLocation)]
    ) {
        self.table = table
        self.metadata = metadata
        self.footnotes = footnotes.map(\.text)
        writtenFootnotes = footnotes
    }

    /// The same dataset with other rows.
    func showing(_ table: DatasetTable) -> LoadedDataset {
        LoadedDataset(table: table, metadata: metadata, footnotes: writtenFootnotes)
    }

    /// What was declared about it.
    public var definition: DatasetDefinition { table.definition }
    /// The title that staff give it, or else the declared one.
    public var title: String { metadata.title ?? definition.title }

    /// The year of each row; nil when rows have none.
    public var rowYears: Column<Int>? {
        guard let cube = definition.cube else {
            return definition.keyFields.lazy.compactMap { $0 as? Field<Year> }.first.map {
                table[$0].mapValues(\.number)
            }
        }
        return cube.time.years(of: table)
    }
}

extension Sequence<LoadedDataset> {
    /// The day on which any of them was last changed, as far as it is known.
    public var lastChanged: CalendarDate? { compactMap(\.metadata.lastChanged).max() }
}
