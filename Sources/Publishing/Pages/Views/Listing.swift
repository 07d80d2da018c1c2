import Mustache

/// One or more things of a kind. A page has a listing or none, so that a template can leave out the heading too.
struct Listing<Element: TemplateModel>: TemplateModel {
    let items: [Element]

    /// Nil when there is nothing to list.
    init?(_ items: [Element]) {
        guard !items.isEmpty else { return nil }
        self.items = items
    }

    static var fields: [TemplateField<Self>] {
        [
            .list("items", "各项，至少一项", \.items),
            .number("count", "项数") { $0.items.count },
        ]
    }
}
