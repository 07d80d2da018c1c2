import Diagnostics

extension DatasetMetadata {
    /// With the figures that the notes name in place, and the numbers that they state compared with the data.
    public mutating func fillNotes(
        _ catalogue: Catalogue, _ stated: StatedFigures, into diagnostics: inout [Diagnostic]
    ) {
        var typed: [(text: String, place: SourceLocation)] = []
        notes = writtenNotes.map { note in
            typed += stated.check(note, year: nil, into: &diagnostics)
            return catalogue.filled(note, into: &diagnostics)
        }
        if let path = typed.first?.place.path, let note = Diagnostic.typedNumbers(typed, in: path) {
            diagnostics.append(note)
        }
    }
}
