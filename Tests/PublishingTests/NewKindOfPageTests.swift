import Mustache
import Publishing
import Testing
import Text

@testable import Pages

/// What a page of the new kind gives to its template.
private struct GreetingPage: PageModel {
    static let template = "greeting"

    let frame: PageFrame
    let words: String
    let reports: LinkLabel

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .text("words", "问候的话", \.words),
        .object("reports", "全部报告", \.reports),
    ]
}

/// The new kind of page: which pages there are, and what is on them.
private struct GreetingPages: PageFamily {
    static let models: [any PageModel.Type] = [GreetingPage.self]

    private let site: Site

    init(_ site: Site) { self.site = site }

    func pages() -> [Page] {
        let route: Route = "greetings/hello.html"
        return [
            Page(route, claim: site.links.claim("site.yaml"), listing: .siteMap(.start, "问候")) { _ in
                GreetingPage(
                    frame: site.frame(route, title: "问候"), words: "大家<好>",
                    reports: LinkLabel(title: "报告", url: route.link(to: Addresses.reports)))
            }
        ]
    }
}

@Suite("A new kind of page is one type, one template and one line in the list of families")
struct NewKindOfPageTests {
    private static let families: [any PageFamily.Type] = allFamilies + [GreetingPages.self]

    /// Publishes one report with the template of the new kind of page.
    private func publish(_ template: String) throws -> (SiteFixture, Publisher.Outcome) {
        let fixture = try SiteFixture([
            "content/reports/a.md": PublishingGuaranteesTests.report,
            "content/site.yaml": "title: 站\nurl: https://www.example.org/\n",
            "templates/greeting.mustache": template,
        ])
        return (fixture, try Publisher(fixture.options(), families: Self.families).run())
    }

    private static let template = """
        {{<layout}}
        {{$content}}<p>{{words}}</p>{{#reports}}<a href="{{url}}">{{title}}</a>{{/reports}}{{/content}}
        {{/layout}}
        """

    @Test("the page is made from its template, and the lists of all pages name it")
    func made() throws {
        let (fixture, outcome) = try publish(Self.template)
        defer { fixture.remove() }
        #expect(outcome.isPublished, "\(outcome.places(in: fixture))")
        let page = try fixture.page("greetings/hello.html")
        #expect(page.contains("<p>大家&lt;好&gt;</p><a href=\"../reports/index.html\">报告</a>"))
        #expect(page.contains("<title>问候 - 站</title>"))
        #expect(try fixture.page("sitemap.html").contains("<a href=\"greetings/hello.html\">问候</a>"))
        #expect(try fixture.page("sitemap.xml").contains("<loc>https://www.example.org/greetings/hello.html</loc>"))
    }

    @Test("its links are checked")
    func links() throws {
        let (fixture, outcome) = try publish(Self.template.replacing("</p>", with: "<a href=\"gone.html\">去</a></p>"))
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == ["templates broken-template-link"])
    }

    @Test("its template is checked against its model")
    func template() throws {
        let (fixture, outcome) = try publish(Self.template.replacing("{{words}}", with: "{{wrods}}"))
        defer { fixture.remove() }
        #expect(outcome.places(in: fixture) == ["templates/greeting.mustache:2:18 unknown-name"])
    }

    @Test("`gongbao fields` lists what its template may name")
    func fields() throws {
        let fields = TemplateFields(Self.families)
        #expect(fields.templates.contains("greeting"))
        #expect(try #require(fields.text(for: "greeting")).contains("  {{words}}  问候的话\n"))
    }
}
