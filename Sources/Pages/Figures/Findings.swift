import Content
import Mustache
import Statistics
import Text

/// What the rows of a dataset say beyond their figures.
struct FindingView: TemplateModel {
    let id: String
    let title: String
    let text: String
    let items: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .text("id", "锚点", \.id),
        .text("title", "标题", \.title),
        .text("text", "一句话", \.text),
        .object("items", "涉及的地区，注中是内容") { Listing($0.items) },
    ]
}

/// Finds what the rows of datasets say beyond their figures, as their declarations tell.
package struct Findings: Sendable {
    /// Has the rows that are looked through.
    package let facts: Facts
    /// Gives the addresses of the places that findings name.
    package let links: Links

    /// Nil when the dataset's declaration looks for nothing, or no rows are there.
    func finding(in dataset: LoadedDataset) -> Finding? {
        guard dataset.table.count > 0 else { return nil }
        return dataset.definition.finding?(CubeSource(dataset, among: facts.tables))
    }

    /// The finding as pages show it.
    func view(of dataset: LoadedDataset, from route: Route) -> FindingView? {
        finding(in: dataset).map { finding in
            FindingView(
                id: "\(dataset.definition.id)-finding", title: finding.title,
                text: finding.isFound ? finding.sentence : finding.noneText,
                items: finding.items.map { links.region(facts.regions[$0.region], from: route, note: $0.text) })
        }
    }
}
