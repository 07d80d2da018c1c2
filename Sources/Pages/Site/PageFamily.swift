/// One kind of pages: which of them the site has, what they are made of, and the models that their templates are
/// checked against.
package protocol PageFamily: Sendable {
    /// The models of its pages; each has a template. The check of templates and `gongbao fields` follow from them.
    static var models: [any PageModel.Type] { get }

    init(_ site: Site)

    /// The pages that follow from the content alone.
    func pages() -> [Page]

    /// The pages that list the pages of all families, which are given as `others`.
    func pages(listing others: [Page]) -> [Page]
}

extension PageFamily {
    /// Most families list no other pages.
    package func pages(listing others: [Page]) -> [Page] { [] }
}
