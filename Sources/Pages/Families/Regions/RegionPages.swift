import Content
import Diagnostics
import Statistics
import Text

/// A page for each region, and the list of all regions.
struct RegionPages: PageFamily {
    static let models: [any PageModel.Type] = [RegionsPage.self, RegionPage.self, MovedPage.self]

    private let site: Site
    private let facts: Facts

    init(_ site: Site) {
        self.site = site
        facts = site.facts
    }

    func pages() -> [Page] {
        guard !facts.regions.all.isEmpty else { return [] }
        let route = Addresses.regions
        let claim = site.links.claimOfRegions()
        let index = Page(route, claim: claim) { _ in
            RegionsPage(
                frame: site.frame(
                    route, title: "各乡镇", description: "按片区找到一个乡镇，看那里的工会、设施、培训和报告", in: .regions),
                groups: site.regionGroups.groups(from: route))
        }
        // Made once for all pages, because which figures tell regions apart depends on all regions.
        let comparisons = RegionComparisons(site)
        return [index] + comparisons.downloads(claim)
            + facts.regions.all.flatMap {
                pages(of: $0, comparisons, claim) + formerPages(of: $0, claim)
            }
    }

    private func pages(of region: Region, _ comparisons: RegionComparisons, _ claim: SourceLocation) -> [Page] {
        let list = site.reportLists.list(on: region)
        let page = Page(list.routes[0], claim: claim, listing: .siteMap(.regions, region.name)) {
            self.page(of: region, list, comparisons, $0)
        }.found(as: .region, title: region.name, date: sources.lastChanged, names: region.searchNames)
        return [page] + site.reportLists.furtherPages(of: list, claim: claim, in: .regions)
    }

    /// Where the figures that a region's page begins with come from.
    private var sources: [LoadedDataset] {
        facts.datasets.filter(\.definition.isSourceOfRegionPages)
    }

    private func page(
        of region: Region, _ list: ReportList, _ comparisons: RegionComparisons, _ rendering: Rendering
    ) -> RegionPage {
        let route = Addresses.page(of: region)
        let parts = facts.regions.parts(of: region).filter { !facts.regions[$0].life.isOver }
        let members = region.kind == .zone || region.kind == .banner ? parts.map { facts.regions[$0] } : []
        let areaInRegion = AreaInRegion(site: site)
        return RegionPage(
            frame: site.frame(
                route, title: region.name, description: region.summary ?? "\(region.name)的工会组织、设施、培训和报告", in: .regions,
                sources: sources, about: site.descriptions.region(region)),
            name: region.name, kind: region.level, summary: region.summary, changes: changes(of: region),
            related: related(to: region, from: route),
            headlines: Once {
                site.areas.leading.filter { $0.speaks(of: region) }.flatMap {
                    site.figures.headlines($0, of: region, from: route)
                }
            },
            comparison: Once { comparisons.comparison(of: region, from: route) },
            facilities: Once {
                site.facilityViews.facilities(in: region).map { site.facilityViews.item($0, from: route) }
            },
            facilitiesNone: site.facilityViews.noneText,
            systems: Once {
                site.areas.ofFigures.map { areaInRegion.view($0, region, from: route) }
            },
            rows: site.rows.links(to: region, from: route), problems: problems(in: region, from: route),
            reports: site.reportLists.listing(list, rendering),
            members: members.map { site.links.region($0, from: route) })
    }

    private func related(to region: Region, from route: Route) -> [LinkLabel] {
        var links: [LinkLabel] = []
        if let banner = facts.regions.banner, banner.id != region.id {
            links.append(site.links.region(banner, from: route))
        }
        if let zone = region.zone { links.append(site.links.region(facts.regions[zone], from: route)) }
        return links + region.successors.map { site.links.region(facts.regions[$0], from: route) }
    }

    /// What became of a region, and what it took over.
    private func changes(of region: Region) -> [String] {
        facts.regions.changes.filter { $0.involved.contains(region.id) }.map { $0.sentence + "。" }
    }

    /// A page at each former address of a region, which leads to the new one.
    private func formerPages(of region: Region, _ claim: SourceLocation) -> [Page] {
        region.formerSlugs.map { slug in
            let route = Route("regions/\(slug.text).html")
            return Page(route, claim: claim, listing: nil) { _ in
                let target = Addresses.page(of: region)
                var frame = site.frame(route, title: region.name, description: "\(region.name)的网页换了网址", in: .regions)
                frame.address = site.links.address(of: target, from: route)
                return MovedPage(
                    frame: frame, reason: renaming(of: region), target: site.links.region(region, from: route))
            }
        }
    }

    /// 2024年起，河口镇更名为河口街道; nil where the list does not say when. Of several names the last.
    private func renaming(of region: Region) -> String? {
        facts.regions.changes.last { $0.old == region.id && $0.new.isEmpty && !region.life.isOver }?.sentence
    }

    /// The problems that reports found in a region itself, each with whether anything was recommended.
    private func problems(in region: Region, from route: Route) -> [LinkLabel] {
        facts.registers.problems.filter { problem in problem.record.regions.contains { $0.id == region.id } }.map {
            problem in
            let answers = facts.registers.recommendations(answering: problem.id).map(\.id.text)
            return LinkLabel(
                title: problem.record.title, url: site.entries.link(to: problem.id, from: route),
                note: answers.isEmpty ? "没有对应的建议" : "建议 \(answers.joined(separator: "、"))")
        }
    }
}
