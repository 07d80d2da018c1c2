import Mustache

/// One or more things of a kind. A page has no listing at all when there is nothing to list, so that its template can
/// leave out the heading too.
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
