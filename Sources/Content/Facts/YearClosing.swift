import CSV
import Diagnostics
import Files
import Statistics
import Text
import UnionData

/// Closes a year of training records: what is published of it is written once, and from then on its records are not
/// read any more.
package struct YearClosing: Sendable {
    /// What came of it.
    package enum Outcome: Sendable {
        /// Written to `file`; `earlier` is what an earlier closing of the year had written.
        case closed(TrainingYear, file: String, earlier: TrainingYear?, records: String)
        /// The tables that are needed have errors.
        case unsound([Diagnostic])
        /// The year has no records that count.
        case noRecords
        /// So few records that not even their number can be shown.
        case tooFew(Int)
        /// Nothing is different from what was written before.
        case unchanged
        /// The records of fewer than five people are different, or they may be.
        case tooAlike
    }

    private static let (recordsName, sessionsName, closedName, earlierName) = (
        TrainingRecords.definition.id, TrainingSessions.definition.id, TrainingClosed.definition.id,
        TrainingEarlier.definition.id
    )

    /// Closes `year` in the content folder.
    ///
    /// - Throws: `FileSystemError` when the folder cannot be read or the file cannot be written.
    package static func close(_ year: Int, in content: String) throws(FileSystemError) -> Outcome {
        var problems: [Diagnostic] = []
        let folder = try ContentFolder.read(content, Pool(threads: 1), into: &problems)
        let regions = Facts.regionDirectory(folder, into: &problems)
        let data = DataFiles(folder, declarations: allDatasets, regions: regions, into: &problems)
        let datasets = Dictionary(
            data.datasets.map { ($0.definition.id, $0) }, uniquingKeysWith: { first, _ in first })
        let tables = datasets.mapValues(\.table)
        // Other tables have nothing to say here, and their errors do not stand in the way.
        let needed = [recordsName, sessionsName, closedName, earlierName]
        for table in needed.compactMap({ tables[$0] }) {
            for rule in table.definition.rules { rule.check(table, tables, &problems) }
        }
        let paths = Set(needed.compactMap { tables[$0]?.location.path })
        let errors = problems.filter { problem in
            let path = problem.location.path
            return problem.severity == .error
                && (paths.contains(path)
                    || TableFile.isTable(path) && needed.contains(path.fileName.withoutExtension))
        }
        guard errors.isEmpty else { return .unsound(errors) }
        let written = [closedName, earlierName].map { "data/" + $0 }
        if let elsewhere = folder.tables.first(where: { written.contains($0.stem) && $0.path.fileExtension != "csv" }) {
            return .unsound([
                .closedYearsElsewhere(at: elsewhere.whole, wanted: folder.shownPath(elsewhere.stem) + ".csv")
            ])
        }

        guard let records = tables[recordsName], let sessions = tables[sessionsName],
            let count = TrainingRecordCount.all(records: records, sessions: sessions).first(where: { $0.year == year })
        else { return .noRecords }
        guard let published = count.published else { return .tooFew(count.total) }
        let closed = tables[closedName].map(TrainingYear.all) ?? []
        let earlier = closed.first { $0.year == year }
        var replaced = tables[earlierName].map(TrainingEarlier.years) ?? []
        if let earlier {
            guard published != earlier else { return .unchanged }
            replaced.append(earlier)
            // Whoever kept an edition can compare it with any other.
            let most = TrainingRecordCount.sessions(of: year, in: sessions)
            guard replaced.allSatisfy({ $0.year != year || published.maySucceed($0, mostOfOne: most) }) else {
                return .tooAlike
            }
            try write(
                TrainingEarlier.definition, rows(ofEditions: replaced), beside: folder, in: content,
                from: datasets[closedName]?.metadata)
        }
        let all = (closed.filter { $0.year != year } + [published]).sorted { $0.year < $1.year }
        try write(
            TrainingClosed.definition, all.flatMap(\.rows), beside: folder, in: content,
            from: datasets[recordsName]?.metadata)
        return .closed(
            published, file: "\(content)/data/\(closedName).csv", earlier: earlier,
            records: records.location.path)
    }

    /// The rows of earlier editions, year by year, the editions of each numbered from 1 in their order.
    private static func rows(ofEditions editions: [TrainingYear]) -> [[String]] {
        Dictionary(grouping: editions, by: \.year).sorted { $0.key < $1.key }.flatMap { _, editions in
            editions.enumerated().flatMap { index, edition in edition.rows.map { [String(index + 1)] + $0 } }
        }
    }

    /// Writes a table, and the file beside it where there is none.
    private static func write(
        _ definition: DatasetDefinition, _ rows: [[String]], beside folder: ContentFolder, in content: String,
        from source: DatasetMetadata?
    ) throws(FileSystemError) {
        let stem = "\(content)/data/\(definition.id)"
        var writer = CSVWriter()
        writer.append(definition.fields.map(\.description.titleWithUnit))
        for row in rows { writer.append(row) }
        try FileSystem.write(writer.bytes, to: stem + ".csv")
        guard folder.metadata["data/" + definition.id] == nil else { return }
        let metadata = """
            title: \(definition.title)
            description: \(definition.rowMeaning)。
            source: \(source?.source ?? "培训记录")
            \(source?.isSample == true ? "sample: true\n" : "")
            """
        try FileSystem.write(Array(metadata.utf8), to: stem + ".yaml")
    }
}
