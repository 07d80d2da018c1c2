import CSV
import Statistics

/// The sums that readers cannot make of a dataset's rows, because some rows hide their values: for download beside the
/// rows, so that the downloads together give every figure of the site.
package struct HiddenRowTotals: Sendable {
    private let observations: Observations

    /// Nil when every sum follows from the rows.
    package init?(_ observations: Observations?) {
        guard let observations, observations.hidesRows else { return nil }
        self.observations = observations
    }

    /// A line for each year, place and kind of which a figure is shown and some row is not, and for each that has rows
    /// which are not listed, whether it is shown or not: nobody takes the sum of the others for it. 全部 stands for all
    /// kinds.
    package var csv: [UInt8] {
        let indicators = observations.protectedIndicators
        let marks = Dictionary(
            uniqueKeysWithValues: observations.years.map { ($0, observations.dataset.mark(of: $0, observations.time)) })
        let hasMarks = marks.values.contains { !$0.isEmpty }
        var writer = CSVWriter()
        writer.append(
            ["年度", "地区"] + observations.categories.map(\.field.title)
                + indicators.map { "\($0.title)(\($0.unit.symbol))" } + (hasMarks ? [LoadedDataset.markTitle] : []))
        let years = observations.years.isEmpty ? [nil] : observations.years.map { Optional($0...$0) }
        let regions = observations.regions
        let places =
            regions.all.map { (Coordinates.Place.region($0.id), $0.name) } + [
                (.parts, observations.scopeName(of: .parts))
            ]
        for span in years {
            for (place, name) in places {
                for groups in kinds {
                    let figures = indicators.map {
                        observations.figure(
                            .indicator($0), at: Coordinates(years: span, place: place, groups: groups))
                    }
                    guard
                        figures.contains(where: {
                            $0.addsUpUnlistedRows || $0.measure.value != nil && $0.addsUpHiddenRows
                        })
                    else { continue }
                    writer.append(
                        [span.map { String($0.lowerBound) } ?? "", name]
                            + observations.categories.indices.map { groups[$0] ?? "全部" }
                            + figures.map(\.measure.downloadText)
                            + (hasMarks ? [span.flatMap { marks[$0.lowerBound] } ?? ""] : []))
                }
            }
        }
        return writer.bytes
    }

    /// One label or all, of each category.
    private var kinds: [[Int: String]] {
        observations.categories.indices.reduce([[:]]) { kinds, index in
            kinds.flatMap { kind in
                [kind] + observations.categories[index].labels.map { kind.merging([index: $0]) { $1 } }
            }
        }
    }
}
