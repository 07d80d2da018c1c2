import Mustache

/// The list of everything that can be downloaded or looked up.
struct DatasetsPage: PageModel {
    static let template = "datasets"

    let frame: PageFrame
    let datasets: [LinkLabel]
    let yearbooks: [LinkLabel]
    let symbols: [DefinitionLabel]
    let indicators: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .object("datasets", "本会的数据，注中是来源") { Listing($0.datasets) },
        .object("yearbooks", "转载的年鉴表，注中是来源") { Listing($0.yearbooks) },
        .object("indicators", "指标定义页", \.indicators),
        .list("symbols", "没有数字时用的符号", \.symbols),
    ]
}
