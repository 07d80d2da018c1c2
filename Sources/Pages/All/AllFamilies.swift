/// Every family of pages that a site has, in the order in which `gongbao fields` tells of them.
///
/// Adding a kind of page is one folder in `Families`, one template, and one line here.
package let allFamilies: [any PageFamily.Type] = [
    HomePages.self,
    ReportPages.self,
    WorkAreaPages.self,
    FacilityPages.self,
    RegionPages.self,
    DatasetPages.self,
    RowPages.self,
    IndicatorPages.self,
    YearbookPages.self,
    RegisterPages.self,
    TextPages.self,
    CorrectionPages.self,
    FeedPages.self,
    FinderPages.self,
]

extension [any PageFamily.Type] {
    /// The models of all pages, and of the figures that stand within articles.
    package var models: [any PageModel.Type] { flatMap { $0.models } + [FigureBlock.self] }
}

extension Site {
    /// Every page and download of the site.
    package func pages(_ families: [any PageFamily.Type] = allFamilies) -> [Page] {
        let families = families.map { $0.init(self) }
        let pages = families.flatMap { $0.pages() }
        return pages + families.flatMap { $0.pages(listing: pages) }
    }
}
