import Diagnostics

// What stands beside tables and below them may name figures, which are known when all tables have been read.

extension DatasetMetadata {
    /// With the figures that description, notes and corrections name in place.
    mutating func fill(_ filler: TextFiller, typed: inout TypedNumbers, into diagnostics: inout [Diagnostic]) {
        description = writtenDescription.map { filler.fill($0, typed: &typed, into: &diagnostics) }
        notes = writtenNotes.map { filler.fill($0, typed: &typed, into: &diagnostics) }
        for text in otherTexts { typed.add(filler.scanner.numerals(in: text)) }
        corrections = corrections.map { filler.fill($0, into: &diagnostics) }
    }
}

extension LoadedDataset {
    /// With the figures that the texts beside the table and below it name in place.
    ///
    /// - Returns: the numbers that their authors typed.
    public mutating func fillTexts(_ filler: TextFiller, into diagnostics: inout [Diagnostic]) -> [TypedNumbers] {
        var beside = TypedNumbers(in: metadata.path ?? table.location.path, declared: metadata.typedNumbersReason)
        metadata.fill(filler, typed: &beside, into: &diagnostics)
        var below = TypedNumbers(in: table.location.path, declared: metadata.typedNumbersReason)
        footnotes = writtenFootnotes.map {
            filler.fill($0.text, inCell: $0.place, typed: &below, into: &diagnostics)
        }
        return [beside, below]
    }
}

extension YearbookSeries {
    /// With the figures that the texts beside the editions name in place. What the yearbook itself prints stays.
    ///
    /// - Returns: the numbers that their authors typed.
    public mutating func fillTexts(_ filler: TextFiller, into diagnostics: inout [Diagnostic]) -> [TypedNumbers] {
        editions.indices.map { index in
            let metadata = editions[index].metadata
            var typed = TypedNumbers(
                in: metadata.path ?? editions[index].place.path, declared: metadata.typedNumbersReason)
            editions[index].metadata.fill(filler, typed: &typed, into: &diagnostics)
            return typed
        }
    }
}

extension RegionDirectory {
    /// With the figures that the sentences about the places name in place.
    ///
    /// - Returns: the directory, and the numbers that its authors typed; nil where there are none.
    public func filled(_ filler: TextFiller, into diagnostics: inout [Diagnostic]) -> (RegionDirectory, TypedNumbers?) {
        guard let first = writtenSummaries.first else { return (self, nil) }
        var typed = TypedNumbers(in: first.place.path, declared: nil)
        var regions = all
        for summary in writtenSummaries {
            regions[summary.region.index].summary = filler.fill(
                summary.text, inCell: summary.place, typed: &typed, into: &diagnostics)
        }
        return (replacing(regions), typed)
    }
}
