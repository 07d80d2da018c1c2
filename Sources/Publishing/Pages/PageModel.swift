import Mustache

/// What one kind of page, or of block within an article, gives to its template.
protocol PageModel: TemplateModel {
    /// The template's name: `report` for `templates/report.mustache`.
    static var template: String { get }
}

/// Every kind of page, and of what stands by itself within an article. Adding one is one file in this folder and one
/// line here.
let allPageModels: [any PageModel.Type] = [
    HomePage.self,
    ReportsPage.self,
    ReportPage.self,
    ReportListPage.self,
    TopicPage.self,
    SystemPage.self,
    WorkPage.self,
    FacilitiesPage.self,
    FacilityListPage.self,
    FacilityPage.self,
    RegionsPage.self,
    RegionPage.self,
    DatasetsPage.self,
    DatasetPage.self,
    RowsPage.self,
    IndicatorsPage.self,
    YearbookPage.self,
    ProblemsPage.self,
    RecommendationsPage.self,
    EntryPanel.self,
    ContentPage.self,
    CorrectionsPage.self,
    FeedPage.self,
    AddressList.self,
    RobotsPage.self,
    SearchPage.self,
    SiteMapPage.self,
    NotFoundPage.self,
    FigureBlock.self,
]
