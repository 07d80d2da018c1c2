import CSV
import Content
import Diagnostics
import Files
import Statistics
import UnionData

/// Compares the closed years of training records with those of the site that is about to be replaced. Whoever kept a
/// copy of that one can subtract, so a year that is not what it was must be far enough from it, whatever way it changed.
struct PublishedClosedYears {
    /// The folder of the site.
    let output: String

    /// - Throws: `FileSystemError` when the download is there and cannot be read.
    func problems(of facts: Facts) throws(FileSystemError) -> [Diagnostic] {
        let id = TrainingClosed.definition.id
        guard let bytes = try PublishedTable.bytes(of: id, in: output) else { return [] }
        var ignored: [Diagnostic] = []
        let grid = CSVReader.read(path: "\(output)/data/\(id).csv", bytes: bytes, into: &ignored)
        guard
            let published = DatasetTable.read(
                grid, as: TrainingClosed.definition, regions: facts.regions, into: &ignored)?.table
        else { return [] }
        let kept = facts.tables[TrainingEarlier.definition.id].map(TrainingEarlier.years) ?? []
        let place = (facts.tables[TrainingClosed.definition.id] ?? facts.tables[TrainingRecords.definition.id])?
            .location
        return TrainingYear.all(in: published).compactMap { before -> Diagnostic? in
            let now = facts.trainingCounts.closed.first { $0.year == before.year }
            guard let now, let place else { return .closedYearGone(before.year, at: place ?? published.location) }
            guard now != before else { return nil }
            // How many records one person had then stands in what was kept of it.
            let earlier = kept.first { $0 == before }
            let sessions = facts.tables[TrainingSessions.definition.id].map {
                TrainingRecordCount.sessions(of: before.year, in: $0)
            }
            let isFar = now.maySucceed(earlier ?? before, mostOfOne: sessions ?? before.total)
            if isFar, earlier != nil { return nil }
            return isFar
                ? .closedYearGone(before.year, at: place) : .closedYearTooAlike(before.year, at: place)
        }
    }
}

extension Diagnostic {
    fileprivate static func closedYearTooAlike(_ year: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "closed-year", at: place,
            Wording(
                zh: "\(year)年结账的数与上次公布的不同，相差的可能不到 5 个人的记录：两版一比，能看出是谁的记录改了",
                en:
                    "what \(year) was closed with differs from what was published, perhaps by the records of fewer than five people: both editions together would tell about single persons"
            ),
            fix: Wording(
                zh: "从备份里取回上次的 training-closed.csv；再次结账用 gongbao close \(year)",
                en: "restore the former training-closed.csv; to close again run gongbao close \(year)"))
    }

    fileprivate static func closedYearGone(_ year: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "closed-year-gone", at: place,
            Wording(
                zh: "上次公布了\(year)年结账的数，现在的内容里没有这些数：再结账时不会与它们比较",
                en:
                    "\(year) was published as closed, and these numbers are no longer in the content: closing it again would not be compared with them"
            ),
            fix: Wording(
                zh: "从备份里取回 training-closed.csv；上次的网站是示例或别的单位的，不用管",
                en: "restore training-closed.csv; if the former site was a sample or another federation's, leave it"))
    }
}
