import CSV
import Diagnostics
import Files
import Pages
import Statistics
import Text

/// Compares the tables with the downloads of the site that is about to be replaced: a figure that was published is not
/// changed without a word.
struct PublishedChanges {
    /// The folder of the site.
    let output: String
    /// The most changes that are told of one table.
    private static let most = 20

    /// - Throws: `FileSystemError` when a download is there and cannot be read.
    func problems(of datasets: [LoadedDataset]) throws(FileSystemError) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for dataset in datasets where dataset.definition.audience == .everyone {
            let path = "\(output)/data/\(dataset.definition.id).csv"
            guard FileSystem.kind(of: path) != nil else { continue }
            let bytes = try FileSystem.read(path)
            guard bytes != dataset.downloadCSV() else { continue }
            problems += Comparison(dataset, with: bytes, path: path).problems(most: Self.most)
        }
        return problems
    }

    private struct Comparison {
        let dataset: LoadedDataset
        let published: Grid
        private let keys: [any FieldDeclaration]

        init(_ dataset: LoadedDataset, with bytes: [UInt8], path: String) {
            self.dataset = dataset
            var ignored: [Diagnostic] = []
            published = CSVReader.read(path: path, bytes: bytes, into: &ignored)
            keys = dataset.definition.publishedFields.filter(\.description.isKey)
        }

        func problems(most: Int) -> [Diagnostic] {
            guard published.rowCount > 1, !keys.isEmpty else { return [] }
            let header = published.cells(ofRow: 0).map(\.text)
            func column(_ field: any FieldDeclaration) -> Int? {
                header.firstIndex(of: field.description.titleWithUnit)
            }
            let keyColumns = keys.compactMap(column)
            guard keyColumns.count == keys.count else { return [] }
            var rowOf: [[String]: Int] = [:]
            for row in 1..<published.rowCount {
                let cells = published.cells(ofRow: row).map(\.text)
                guard cells.count == header.count else { continue }
                rowOf[keyColumns.map { cells[$0] }] = row
            }
            let table = dataset.table
            let keyTexts = keys.map { $0.texts(for: .download, in: table) }
            let measures = dataset.definition.publishedFields.filter { $0.description.indicator != nil }
            let figures = measures.compactMap { field in
                column(field).map { (field: field, column: $0, texts: field.texts(for: .download, in: table)) }
            }
            let years = dataset.rowYears
            var problems: [Diagnostic] = []
            var count = 0
            for row in 0..<table.count where years.map({ isRevised($0[row]) }) != true {
                let key = keyTexts.map { $0[row] }
                guard let old = rowOf[key] else { continue }
                let cells = published.cells(ofRow: old).map(\.text)
                for figure in figures {
                    let (before, now) = (cells[figure.column], figure.texts[row])
                    guard before != now, ![before, now].contains(Self.hidden), !isDeclared(before, now) else {
                        continue
                    }
                    if let correction = correction(of: key, to: now) {
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

        /// What a download shows of a figure that is hidden to protect people. That a figure is hidden now, or no
        /// longer, corrects nothing.
        private static let hidden = Measure.suppressed.downloadText

        /// Whether the year is declared as provisional or revised, so that its figures may change.
        private func isRevised(_ year: Int) -> Bool { dataset.metadata.timeline.statuses[year] != nil }

        private func isDeclared(_ old: String, _ new: String) -> Bool {
            dataset.metadata.corrections.contains { $0.value.old.states(old) && $0.value.new.states(new) }
        }

        /// A correction of the row to the number that the table holds now.
        private func correction(of key: [String], to new: String) -> Located<Correction>? {
            dataset.metadata.corrections.first { correction in
                correction.value.new.states(new) && key.allSatisfy { correction.value.new.contains($0) }
            }
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

extension Diagnostic {
    fileprivate static func publishedFigureChanged(
        table: String, key: [String], _ field: String, _ old: String, _ new: String, at place: SourceLocation
    ) -> Self {
        let words = key.joined(separator: "，")
        return Diagnostic(
            .warning, "published-figure-changed", at: place,
            Wording(
                zh: "《\(table)》\(words)的\(field)上次公布的是 \(old)，现在是 \(new)，没有更正说明",
                en: "\(field) of \(words) was published as \(old) and is now \(new); no correction says so"),
            fix: Wording(
                zh: "改错了的改回来；上次公布错了的，在 .yaml 的 corrections（更正）里写明原来是 \(old)、改为 \(new) 和原因",
                en: "change it back, or list a correction in the .yaml with \(old), \(new) and the reason"))
    }

    fileprivate static func correctionOfOther(_ old: String, _ published: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "correction-disagrees", at: place,
            Wording(
                zh: "更正写原来是“\(old)”，上次公布的却是 \(published)",
                en: "the correction says it was “\(old)”, but \(published) was published"),
            fix: Wording(zh: "old 写上次公布的 \(published)", en: "let old say \(published), as published"))
    }

    fileprivate static func moreFiguresChanged(_ table: String, _ count: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "published-figure-changed", at: place,
            Wording(
                zh: "《\(table)》还有 \(count) 个数与上次公布的不同，没有更正说明",
                en: "\(count) more figures of this table differ from what was published"),
            fix: Wording(zh: "整表重报的，写一条更正说明原因，并核对年度和地区", en: "list a correction that says why the table was replaced"))
    }
}
