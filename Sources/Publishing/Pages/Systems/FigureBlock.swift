import Mustache

/// A chart with the table that it was drawn from, or the table alone.
struct FigureBlock: PageModel {
    static let template = "figure-block"

    let table: FigureTable

    static let fields: [Mustache.Field<Self>] = [
        .object("table", "数据表") { $0.table }
    ]
}
