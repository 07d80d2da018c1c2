import Diagnostics
import Statistics
import StrictYAML
import Tables
import Text
import UnionData

/// The tables of `data/`, each read as what it is: a dataset that the product knows, or a yearbook table.
struct DataFiles: Sendable {
    private(set) var datasets: [LoadedDataset] = []
    private(set) var yearbooks: [YearbookSeries] = []
    /// The datasets whose table is there and of which no row can be read, which was said.
    private(set) var unread: [DatasetDefinition] = []
    private var editions: [YearbookTable] = []
    /// The datasets that a table may be.
    private let declarations: [DatasetDefinition]

    init(
        _ folder: ContentFolder, declarations: [DatasetDefinition], regions: RegionDirectory,
        into diagnostics: inout [Diagnostic]
    ) {
        self.declarations = declarations
        for file in folder.tables { read(file, folder, regions, &diagnostics) }
        for (stem, file) in folder.metadata.sorted(by: { $0.key < $1.key })
        where !folder.tables.contains(where: { $0.stem == stem }) {
            diagnostics.append(.metadataWithoutTable(at: file.text.source.whole, table: stem))
        }
        datasets = declarations.flatMap { declared in datasets.filter { $0.definition.id == declared.id } }
        yearbooks = YearbookSeries.group(editions, into: &diagnostics)
    }

    private mutating func read(
        _ file: TableFile, _ folder: ContentFolder, _ regions: RegionDirectory,
        _ diagnostics: inout [Diagnostic]
    ) {
        let stem = file.stem
        var metadata = DatasetMetadata()
        if let yaml = folder.metadata[stem] {
            metadata = DatasetMetadata(parseYAMLMapping(yaml.text.source, into: &diagnostics), into: &diagnostics)
        }
        let named = declarations.first { $0.id == stem.fileName }
        let grid = file.grid(metadata, into: &diagnostics) { named == nil ? fit(of: $0) : named?.shape.fit(of: $0) }
        guard let grid else {
            if let named { unread.append(named) }
            return
        }
        func remindOfMetadata() {
            guard folder.metadata[stem] == nil else { return }
            diagnostics.append(.missingMetadata(at: file.whole, wanted: folder.shownPath(stem + ".yaml")))
        }

        if let definition = definition(for: stem.fileName, grid) {
            let told = diagnostics.count
            let read = DatasetTable.read(grid, as: definition, regions: regions, into: &diagnostics)
            if diagnostics[told...].contains(where: { $0.code == "unpublished-column" }),
                let people = definition.peopleInOtherColumns(of: grid, except: metadata.notNames, regions)
            {
                diagnostics.append(.tableOfPeople(people, metadata: folder.shownPath(stem + ".yaml")))
            }
            if read.map({ $0.table.count == 0 && diagnostics[told...].contains { $0.severity == .error } }) ?? true {
                unread.append(definition)
            }
            guard let (table, footnotes) = read else { return }
            if let other = datasets.first(where: { $0.definition.id == definition.id }) {
                diagnostics.append(
                    .datasetTwice(definition.title, at: file.whole, first: other.table.location))
                return
            }
            remindOfMetadata()
            datasets.append(LoadedDataset(table: table, metadata: metadata, footnotes: footnotes))
        } else if let people = PeopleInTable(
            grid, except: metadata.notNames, isKnown: { regions.find($0) != nil })
        {
            diagnostics.append(.tableOfPeople(people, metadata: folder.shownPath(stem + ".yaml")))
        } else if isYearbookName(stem.fileName, grid),
            let table = YearbookTable.read(
                grid, id: stem.fileName, metadata: metadata, indicators: .union, into: &diagnostics)
        {
            remindOfMetadata()
            editions.append(table)
        } else {
            diagnostics.append(
                .unknownTable(
                    at: file.whole, nearest: nearestName(to: stem.fileName, in: declarations.map(\.id)),
                    known: declarations.map(\.id)))
        }
    }

    /// How well cells are a table when the file's name does not say which.
    private func fit(of grid: Grid) -> HeaderFit? {
        if grid.looksLikeCrossTable { return .whole }
        return declarations.contains { $0.shape.fit(of: grid) == .whole } ? .whole : nil
    }

    /// The dataset that the file is: by the file's name; else by its header.
    private func definition(for name: String, _ grid: Grid) -> DatasetDefinition? {
        if let named = declarations.first(where: { $0.id == name }) { return named }
        if grid.looksLikeCrossTable { return nil }
        return declarations.first { $0.matches(grid) }
    }

    /// Whether a file that is no dataset by name or header may be a yearbook table: a slip in a dataset's name must not
    /// turn its records into one.
    private func isYearbookName(_ name: String, _ grid: Grid) -> Bool {
        grid.looksLikeCrossTable || nearestName(to: name, in: declarations.map(\.id)) == nil
    }
}

extension DatasetDefinition {
    /// Names of people in columns that were not declared: they are not published, and have no place in a table that is.
    fileprivate func peopleInOtherColumns(
        of grid: Grid, except exceptions: [String], _ regions: RegionDirectory
    ) -> PeopleInTable? {
        guard audience == .everyone else { return nil }
        let declared = fields.map(\.description).flatMap { [$0.title, $0.titleWithUnit] + $0.aliases }
        return PeopleInTable(
            grid, except: exceptions + declared, asksHeadings: false, isKnown: { regions.find($0) != nil })
    }
}
