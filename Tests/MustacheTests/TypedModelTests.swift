import Diagnostics
import Mustache
import Testing

@Suite("What a template prints of a declared model")
struct TypedModelTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let template: String
        let text: String
        var page = Page()
        var partials: [String: String] = [:]
        var testDescription: String { template }
    }

    static let filled = Page(
        portrait: "a.png", note: "无", remark: Array("<b>注</b>".utf8), isSample: true, tags: ["甲", "乙"],
        rows: [Row(name: "一", cells: ["1", "2"]), Row(name: "二")], region: Region(name: "大杨树镇"),
        outline: [
            Entry(heading: "A", children: [Entry(heading: "B", children: [Entry(heading: "C")])]), Entry(heading: "D"),
        ])

    @Test(
        "each kind of field",
        arguments: [
            Example(template: "{{title}} {{count}}", text: "职工之家 42"),
            Example(template: "{{count}}", text: "-9223372036854775808", page: Page(count: .min)),
            Example(template: "{{{body}}}{{&body}}", text: "<p>正文</p><p>正文</p>"),
            Example(template: "{{#sample}}示例{{/sample}}{{^sample}}正式{{/sample}}", text: "正式"),
            Example(template: "{{#sample}}示例{{/sample}}{{^sample}}正式{{/sample}}", text: "示例", page: filled),
            Example(template: "{{note}}{{#note}}[{{.}}|{{note}}]{{/note}}{{^note}}没有{{/note}}", text: "没有"),
            Example(
                template: "{{note}}{{#note}}[{{.}}|{{note}}]{{/note}}{{^note}}没有{{/note}}", text: "无[无|无]", page: filled
            ),
            Example(template: "{{#remark}}{{{.}}}{{/remark}}{{{remark}}}", text: "<b>注</b><b>注</b>", page: filled),
            Example(
                template: "{{#portrait}}<img src=\"{{.}}\">{{/portrait}}", text: "<img src=\"a.png\">", page: filled),
            Example(template: "{{#tags}}{{.}}、{{/tags}}{{^tags}}无{{/tags}}", text: "甲、乙、", page: filled),
            Example(template: "{{#tags}}{{.}}{{/tags}}{{^tags}}无{{/tags}}", text: "无"),
            Example(
                template: "{{#rows}}{{name}}{{title}}:{{#cells}}{{.}}{{name}},{{/cells}};{{/rows}}",
                text: "一职工之家:1一,2一,;二职工之家:;", page: filled),
            Example(template: "{{#region}}{{name}}{{/region}}{{^region}}-{{/region}}{{region.name}}", text: "-"),
            Example(template: "{{#region}}{{name}}{{/region}}/{{region.code}}", text: "大杨树镇/150723", page: filled),
            Example(
                template: "{{#home}}{{name}}{{#region}}{{name}}{{/region}}{{/home}}{{home.name}}", text: "示例旗大杨树镇示例旗",
                page: filled),
            Example(template: "{{>*kind}}", text: "图职工之家", partials: ["chart": "图{{title}}", "table": "表"]),
            Example(template: "<i class=\"{{kind}}\">", text: "<i class=\"chart\">"),
        ])
    func kinds(example: Example) {
        let outcome = render(example.template, example.page, partials: example.partials)
        #expect(outcome.text == example.text)
        #expect(outcome.problems.isEmpty)
    }

    @Test(
        "partials, parents and blocks",
        arguments: [
            Example(
                template: "{{>tree}}",
                text: "<ul><li>A<ul><li>B<ul><li>C<ul></ul></li></ul></li></ul></li><li>D<ul></ul></li></ul>",
                page: filled,
                partials: [
                    "tree": "<ul>{{#outline}}{{>node}}{{/outline}}</ul>",
                    "node": "<li>{{heading}}<ul>{{#children}}{{>node}}{{/children}}</ul></li>",
                ]),
            Example(
                template: "{{#outline}}\n  {{>node}}\n{{/outline}}\n",
                text: "  A职工之家\n    B职工之家\n      C职工之家\n  D职工之家\n", page: filled,
                partials: ["node": "{{heading}}{{title}}\n{{#children}}\n  {{>node}}\n{{/children}}\n"]),
            Example(
                template: "{{<page}}{{$head}}<b>{{title}}</b>{{/head}}{{/page}}", text: "<h1><b>职工之家</b></h1>默认",
                partials: ["page": "<h1>{{$head}}标题{{/head}}</h1>{{$foot}}默认{{/foot}}"]),
            Example(
                template: "{{<page}}{{$item}}({{name}}){{/item}}{{/page}}", text: "(一)(二)", page: filled,
                partials: ["page": "{{#rows}}{{$item}}-{{/item}}{{/rows}}"]),
            Example(
                template: "{{<page}}{{$main}}{{$main}}内{{/main}}外{{/main}}{{/page}}", text: "内外",
                partials: ["page": "{{$main}}默认{{/main}}"]),
            Example(
                template: "<p>\n  {{>lines}}\n</p>\n", text: "<p>\n  甲\n\n  职工之家\n</p>\n",
                partials: ["lines": "甲\n\n{{title}}\n"]),
            Example(
                template: "a {{>lines}}", text: "a 甲\n乙", partials: ["lines": "甲\n乙"]),
            Example(
                template: "{{<page}}\n{{$body}}\n  甲\n    乙\n{{/body}}\n{{/page}}\n",
                text: "<x>\n    甲\n      乙\n</x>\n",
                partials: ["page": "<x>\n    {{$body}}\n    {{/body}}\n</x>\n"]),
        ])
    func inclusion(example: Example) {
        let outcome = render(example.template, example.page, partials: example.partials)
        #expect(outcome.text == example.text)
        #expect(outcome.problems.isEmpty)
    }

    @Test("a template is rendered by many tasks at once, each time the same")
    func concurrency() async throws {
        let library = library(
            "{{#rows}}{{>row}}{{/rows}}", partials: ["row": "<tr>{{#cells}}<td>{{.}} {{title}}</td>{{/cells}}</tr>"])
        var problems: [Diagnostic] = []
        let template = try #require(library.compile("main", for: Page.self, into: &problems))
        let results = await withTaskGroup(of: [UInt8].self) { group in
            for index in 0..<64 {
                group.addTask {
                    let page = Page(
                        title: "\(index)", rows: (0..<50).map { Row(name: "", cells: ["\($0)", "\(index)"]) })
                    var bytes: [UInt8] = []
                    var problems: [Diagnostic] = []
                    template.render(page, into: &bytes, problems: &problems)
                    let expected = (0..<50).map { "<tr><td>\($0) \(index)</td><td>\(index) \(index)</td></tr>" }
                        .joined()
                    return bytes == Array(expected.utf8) ? [] : bytes
                }
            }
            return await group.reduce(into: 0) { $0 += $1.isEmpty ? 1 : 0 }
        }
        #expect(results == 64)
    }

    @Test("rendering appends")
    func appends() throws {
        var problems: [Diagnostic] = []
        let template = try #require(library("{{title}}").compile("main", for: Page.self, into: &problems))
        var bytes = Array("前".utf8)
        template.render(Page(), into: &bytes, problems: &problems)
        #expect(String(decoding: bytes, as: UTF8.self) == "前职工之家")
    }

    @Test("values nested deeper than any page stop with a report and not with a crash")
    func tooDeep() {
        var entry = Entry(heading: "底")
        for _ in 0..<2000 { entry = Entry(heading: "层", children: [entry]) }
        let outcome = render(
            "{{#outline}}{{>node}}{{/outline}}", Page(outline: [entry]),
            partials: ["node": "{{#children}}{{>node}}{{/children}}"])
        #expect(outcome.places == ["node:1:14 inclusion-too-deep"])
    }

    @Test("a partial that the model did not declare is reported, and the rest is rendered")
    func undeclaredChoice() {
        let outcome = render("a{{>*kind}}b", Page(kind: "map"), partials: ["chart": "", "table": ""])
        #expect(outcome.text == "ab")
        #expect(outcome.places == ["main:1:2 undeclared-partial"])
    }

    @Test("a model describes itself, each type once")
    func description() throws {
        let page = ModelDescription.of(Page.self)
        #expect(page.name == "Page")
        #expect(
            page.fields.first == .init(name: "title", kind: .text(optional: false), documentation: "标题", inside: nil))
        let inside = Dictionary(uniqueKeysWithValues: page.fields.map { ($0.name, $0.inside) })
        #expect(inside["tags"] == .value)
        #expect(inside["region"] == .model(.of(Region.self)))
        #expect(inside["home"] == .described(name: "Region"))
        guard case .model(let entry)? = inside["outline"] ?? nil else {
            Issue.record("no model of entries")
            return
        }
        #expect(entry.fields.last?.inside == .described(name: "Entry"))
    }
}
