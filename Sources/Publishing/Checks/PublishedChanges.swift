import Content
import Diagnostics
import Files
import Pages
import Statistics

/// Compares the tables with the downloads of the site that is about to be replaced: a figure that was published is
/// neither changed nor taken away without a word.
struct PublishedChanges {
    /// The folder of the site.
    let output: String
    /// The most changes that are told of one table.
    private static let most = 20

    /// - Throws: `FileSystemError` when a download is there and cannot be read.
    func problems(of facts: Facts) throws(FileSystemError) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for dataset in facts.datasets where dataset.definition.audience == .everyone {
            let id = dataset.definition.id
            let totals = HiddenRowTotals(facts.catalogue.observations(of: id))?.csv
            let oldTotals = try totals.map { bytes throws(FileSystemError) in try table("\(id)-totals", unless: bytes) }
            let told = try table(id, unless: dataset.downloadCSV()).map {
                DatasetChanges(dataset, of: facts.wholeCatalogue.observations(of: id)?.dataset ?? dataset, since: $0)
                    .problems(most: Self.most)
            }
            problems += told ?? []
            // A change of a row that readers see changes the sums as well.
            guard let totals, let old = oldTotals ?? nil, told?.isEmpty ?? true else { continue }
            problems +=
                TotalChanges(dataset: dataset, published: old, now: PublishedTable(path: id, bytes: totals)).problems
        }
        for series in facts.yearbooks {
            guard let published = try table(series.id, unless: series.downloadCSV()) else { continue }
            problems += YearbookChanges(series: series, published: published).problems(most: Self.most)
        }
        return problems
    }

    /// The download that stands in the site; nil where there is none, or where it would be the same.
    private func table(_ id: String, unless bytes: [UInt8]) throws(FileSystemError) -> PublishedTable? {
        guard let published = try PublishedTable.bytes(of: id, in: output), published != bytes else { return nil }
        return PublishedTable(path: id, bytes: published)
    }
}

/// How the rows of a dataset differ from those that were published.
private struct DatasetChanges {
    let dataset: LoadedDataset
    let published: PublishedTable
    private let keys: [any FieldDeclaration]
    private let keyTexts: [Column<String>]
    /// The same with the rows that readers do not see.
    private let whole: LoadedDataset

    init(_ dataset: LoadedDataset, of whole: LoadedDataset, since published: PublishedTable) {
        self.dataset = dataset
        self.whole = whole
        self.published = published
        keys = dataset.definition.publishedFields.filter(\.description.isKey)
        keyTexts = keys.map { $0.texts(for: .download, in: dataset.table) }
    }

    private func column(_ field: any FieldDeclaration) -> Int? {
        published.header.firstIndex(of: field.description.titleWithUnit)
    }

    func problems(most: Int) -> [Diagnostic] {
        let keyColumns = keys.compactMap(column)
        guard !keys.isEmpty, keyColumns.count == keys.count else { return [] }
        // A place that has another name now is the same place.
        let rowOf = Dictionary(
            published.rows(by: keyColumns).map { key, row in
                (zip(keys, key).map { $0 is Field<RegionID> ? dataset.table.regions.find($1)?.name ?? $1 : $1 }, row)
            }, uniquingKeysWith: { first, _ in first })
        return changed(rowOf, most: most) + gone(rowOf)
    }

    private func key(_ row: Int) -> [String] { keyTexts.map { $0[row] } }

    private func changed(_ rowOf: [[String]: Int], most: Int) -> [Diagnostic] {
        let table = dataset.table
        let measures = dataset.definition.publishedFields.filter { $0.description.indicator != nil }
        let figures = measures.compactMap { field in
            column(field).map { (field: field, column: $0, texts: field.texts(for: .download, in: table)) }
        }
        let years = dataset.rowYears
        var problems: [Diagnostic] = []
        var count = 0
        for row in 0..<table.count where years.map({ isRevised($0[row]) }) != true {
            let key = key(row)
            guard let cells = rowOf[key].map({ published.rows[$0] }) else { continue }
            for figure in figures {
                let (before, now) = (cells[figure.column], figure.texts[row])
                guard before != now, ![before, now].contains(Self.hidden),
                    !dataset.metadata.corrections.declare(before, now)
                else { continue }
                if let correction = dataset.metadata.corrections.correction(of: key, to: now) {
                    problems.append(.correctionOfOther(correction.value.old, before, at: correction.location))
                    continue
                }
                count += 1
                guard count <= most else { continue }
                problems.append(
                    .publishedFigureChanged(
                        table: dataset.title, key: key, figure.field.description.title, before, now,
                        at: table.location(row: row, of: figure.field)))
            }
        }
        if count > most { problems.append(.moreFiguresChanged(dataset.title, count - most, at: table.location)) }
        return problems
    }

    /// Rows that were published and are not in the file any more. That readers no longer see a row of it follows from the
    /// declaration of the dataset. Where rows were left out for a mistake, nothing is known of them.
    private func gone(_ rowOf: [[String]: Int]) -> [Diagnostic] {
        guard dataset.table.isComplete else { return [] }
        let texts = keys.map { $0.texts(for: .download, in: whole.table) }
        let present = Set((0..<whole.table.count).map { row in texts.map { $0[row] } })
        let gone = rowOf.filter { !present.contains($0.key) && !isDeclared(goneRow: $0.key) }
        guard !gone.isEmpty else { return [] }
        let names = gone.sorted { $0.value < $1.value }.map { $0.key.joined(separator: "，") }
        return [.publishedRowsGone(dataset.title, names, at: dataset.table.location)]
    }

    /// Whether a correction speaks of a row by all that tells it from others.
    private func isDeclared(goneRow key: [String]) -> Bool {
        dataset.metadata.corrections.contains { correction in key.allSatisfy { correction.value.old.contains($0) } }
    }

    /// What a download shows of a figure that is hidden to protect people. That a figure is hidden now, or no longer,
    /// corrects nothing.
    private static let hidden = Measure.suppressed.downloadText

    /// Whether the year is declared as provisional or revised, so that its figures may change.
    private func isRevised(_ year: Int) -> Bool { dataset.metadata.timeline.statuses[year] != nil }
}

/// How the sums over rows that are hidden differ from those that were published.
private struct TotalChanges {
    let dataset: LoadedDataset
    let published: PublishedTable
    let now: PublishedTable

    /// One for each year and indicator: sums of other places and kinds follow from one row.
    var problems: [Diagnostic] {
        guard let year = now.header.firstIndex(of: "年度"), now.header == published.header else { return [] }
        let figures = now.header.indices.filter { now.header[$0].hasSuffix(")") }
        let keys = now.header.indices.filter { !figures.contains($0) && now.header[$0] != LoadedDataset.markTitle }
        let (old, new) = (published.rows(by: keys), now.rows(by: keys))
        var first: [[String]: (row: Int, key: [String], before: String, after: String)] = [:]
        var declared: Set<[String]> = []
        for (key, row) in new {
            guard let cells = old[key].map({ published.rows[$0] }) else { continue }
            if Int(cells[year]).flatMap({ dataset.metadata.timeline.statuses[$0] }) != nil { continue }
            for figure in figures {
                let (before, after) = (cells[figure], now.rows[row][figure])
                guard before != after, ![before, after].contains(Measure.suppressed.downloadText) else { continue }
                let cause = [cells[year], now.header[figure]]
                if dataset.metadata.corrections.declare(before, after) { declared.insert(cause) }
                if first[cause].map({ row < $0.row }) ?? true { first[cause] = (row, key, before, after) }
            }
        }
        return first.filter { !declared.contains($0.key) }.sorted { $0.value.row < $1.value.row }.map { cause, found in
            .publishedFigureChanged(
                table: dataset.title, key: found.key, cause[1], found.before, found.after,
                at: dataset.placeOfRows(ofYear: cause[0]))
        }
    }
}

/// How the figures of a yearbook table differ from those that were published.
private struct YearbookChanges {
    let series: YearbookSeries
    let published: PublishedTable

    private var corrections: [Located<Correction>] { series.editions.flatMap(\.metadata.corrections) }

    func problems(most: Int) -> [Diagnostic] {
        let now = PublishedTable(path: series.id, bytes: series.downloadCSV())
        let value = "数值"
        guard now.header == published.header, let figure = now.header.firstIndex(of: value),
            let unit = now.header.firstIndex(of: "单位")
        else { return [] }
        // What tells a figure from the others: its row, and its year or what it measures.
        let keys = now.header.indices.filter { $0 < figure && now.header[$0] != "其中项" && $0 != unit }
        let (old, new) = (published.rows(by: keys), now.rows(by: keys))
        func amount(_ row: [String]) -> String { row[figure] + (row[unit].isEmpty ? "" : " \(row[unit])") }
        // An older edition is told of on the page, beside what the newer one says.
        let superseded = Set(
            series.differences.map { [$0.label, $0.column, $0.older.value.downloadText] })
        var changed: [(row: Int, problem: Diagnostic)] = []
        var gone: [(row: Int, name: String)] = []
        let place = series.newest.place
        for (key, row) in old {
            let words = key.filter { !$0.isEmpty }
            guard let other = new[key] else {
                gone.append((row, words.joined(separator: "，")))
                continue
            }
            let (before, after) = (published.rows[row], now.rows[other])
            guard amount(before) != amount(after), !corrections.declare(before[figure], after[figure]),
                !superseded.contains([key[0], key[key.count - 1], before[figure]])
            else { continue }
            changed.append(
                (
                    row,
                    .publishedFigureChanged(
                        table: series.title, key: words, value, amount(before), amount(after), at: place)
                ))
        }
        changed.sort { $0.row < $1.row }
        let more =
            changed.count > most ? [Diagnostic.moreFiguresChanged(series.title, changed.count - most, at: place)] : []
        return changed.prefix(most).map(\.problem) + more
            + (gone.isEmpty
                ? [] : [.publishedRowsGone(series.title, gone.sorted { $0.row < $1.row }.map(\.name), at: place)])
    }
}

extension [Located<Correction>] {
    /// Whether a correction says that one number became the other.
    fileprivate func declare(_ old: String, _ new: String) -> Bool {
        contains { $0.value.old.states(old) && $0.value.new.states(new) }
    }

    /// A correction of the row to the number that the table holds now.
    fileprivate func correction(of key: [String], to new: String) -> Located<Correction>? {
        first { correction in
            correction.value.new.states(new) && key.allSatisfy { correction.value.new.contains($0) }
        }
    }
}

extension String {
    /// Whether the number stands in the text, and not as a part of a longer one.
    fileprivate func states(_ number: String) -> Bool {
        let text = replacing(",", with: "")
        return text.ranges(of: number).contains { range in
            let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
            let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
            return !(before?.isNumber ?? false) && !(after?.isNumber ?? false)
        }
    }
}

extension LoadedDataset {
    /// Where the rows of a year begin; the table as a whole where it has none.
    fileprivate func placeOfRows(ofYear year: String) -> SourceLocation {
        guard let years = rowYears, let row = (0..<table.count).first(where: { String(years[$0]) == year }) else {
            return table.location
        }
        return table.location(row: row)
    }
}
