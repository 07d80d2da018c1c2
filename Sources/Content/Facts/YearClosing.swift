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
        /// Fewer than five records are different, or they may be fewer.
        case tooAlike
    }

    private static let (recordsName, sessionsName, closedName) = (
        TrainingRecords.definition.id, TrainingSessions.definition.id, TrainingClosed.definition.id
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
        let needed = [recordsName, sessionsName, closedName]
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
        let stem = folder.shownPath("data/" + closedName)
        if let closed = folder.tables.first(where: { $0.shownPath.withoutExtension == stem }),
            closed.path.fileExtension != "csv"
        {
            return .unsound([.closedYearsElsewhere(at: closed.whole, wanted: stem + ".csv")])
        }

        guard let records = tables[recordsName], let sessions = tables[sessionsName],
            let count = TrainingRecordCount.all(records: records, sessions: sessions).first(where: { $0.year == year })
        else { return .noRecords }
        guard let published = count.published else { return .tooFew(count.total) }
        let closed = tables[closedName].map(TrainingYear.all) ?? []
        let earlier = closed.first { $0.year == year }
        if let earlier {
            guard count.leastDifferences(from: earlier).contains(where: { $0 > 0 }) else { return .unchanged }
            guard count.mayReplace(earlier) else { return .tooAlike }
        }

        var writer = CSVWriter()
        writer.append(TrainingClosed.definition.fields.map(\.description.titleWithUnit))
        for year in (closed.filter { $0.year != year } + [published]).sorted(by: { $0.year < $1.year }) {
            for row in year.rows { writer.append(row) }
        }
        try FileSystem.write(writer.bytes, to: stem + ".csv")
        if folder.metadata["data/" + closedName] == nil {
            try FileSystem.write(metadata(from: datasets[recordsName]?.metadata), to: stem + ".yaml")
        }
        return .closed(published, file: stem + ".csv", earlier: earlier, records: records.location.path)
    }

    private static func metadata(from records: DatasetMetadata?) -> [UInt8] {
        Array(
            """
            title: \(TrainingClosed.definition.title)
            description: 已结账年度的培训记录，按岗位和考核结果汇总。
            source: \(records?.source ?? "培训记录")
            \(records?.isSample == true ? "sample: true\n" : "")
            """.utf8)
    }
}
