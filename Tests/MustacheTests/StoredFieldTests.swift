import Mustache
import Testing

/// What a report could be, every field declared by its key path.
struct Stored: TemplateModel {
    var title = "职工之家"
    var link = "a b"
    var note: String?
    var noLink: String?
    var isSample = true
    var tags: [String] = []
    var rows: [Row] = []
    var region: Region?
    var home = Region(name: "示例旗")
    let office = Office(name: "办公室")
    var upper: String { "<" + title }

    static let fields: [TemplateField<Self>] = [
        .text("title", "标题", \.title),
        .url("link", "网址", \.link),
        .optionalText("note", "说明", \.note),
        .optionalURL("noLink", "没有的网址", \.noLink),
        .flag("sample", "是否示例数据", \.isSample),
        .list("tags", "关键词", \.tags),
        .list("rows", "行", \.rows),
        .object("region", "所属地区", \.region),
        .object("home", "发布地区", \.home),
        .object("office", "办公室", \.office),
        .text("upper", "算出来的", \.upper),
        .object("outer", "算出来的地区") { $0.region },
    ]
}

/// A model that is shared and not copied.
final class Office: TemplateModel {
    let name: String
    let place = Region(name: "会馆")

    init(name: String) { self.name = name }

    static let fields: [TemplateField<Office>] = [
        .text("name", "名称") { $0.name },
        .text("same", "名称", \.name),
        .object("place", "地点", \.place),
    ]
}

@Suite("A field that the model stores is read where it stands")
struct StoredFieldTests {
    private static let rich = Stored(
        note: "一句比十六个字节更长的说明", tags: ["甲", "乙"], rows: [Row(name: "一", cells: ["1", "2"]), Row(name: "二")],
        region: Region(name: "澜桦镇", code: "7"))

    @Test(
        "Texts, lists and objects, also through each other",
        arguments: [
            ("{{title}}", "职工之家", "职工之家"), ("<a href=\"{{link}}\">", "<a href=\"a%20b\">", "<a href=\"a%20b\">"),
            ("{{note}}{{#note}}[{{.}}]{{/note}}{{^note}}无{{/note}}", "一句比十六个字节更长的说明[一句比十六个字节更长的说明]", "无"),
            ("{{#noLink}}<a href=\"{{.}}\">{{/noLink}}", "", ""),
            ("{{#sample}}是{{/sample}}{{^sample}}否{{/sample}}", "是", "是"),
            ("{{#tags}}{{.}},{{/tags}}{{^tags}}空{{/tags}}", "甲,乙,", "空"),
            ("{{#rows}}{{name}}{{#cells}}({{.}}){{/cells}}{{title}};{{/rows}}", "一(1)(2)职工之家;二职工之家;", ""),
            ("{{#region}}{{name}}{{code}}{{/region}}{{^region}}无{{/region}}", "澜桦镇7", "无"),
            ("{{region.name}}", "澜桦镇", ""),
            ("{{home.name}}{{home.code}}", "示例旗150723", "示例旗150723"),
            ("{{#home}}{{name}}{{/home}}", "示例旗", "示例旗"),
            ("{{office.name}}{{office.same}}{{office.place.code}}", "办公室办公室150723", "办公室办公室150723"),
            ("{{#office}}{{#place}}{{name}}{{/place}}{{/office}}", "会馆", "会馆"), ("{{upper}}", "&lt;职工之家", "&lt;职工之家"),
            ("{{outer.code}}{{#outer}}{{code}}{{/outer}}", "77", ""),
        ])
    func values(template: String, full: String, empty: String) {
        #expect(render(template, Self.rich).text == full)
        #expect(render(template, Stored()).text == empty)
    }

    @Test("Every byte that needs care is found, wherever it stands between characters that need none")
    func care() {
        for (sign, written) in ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;", "\0": "\u{FFFD}"]
        {
            for filling in ["工", "a", "é"] {
                for before in 0..<10 {
                    let (head, tail) = (String(repeating: filling, count: before), String(repeating: filling, count: 9))
                    #expect(render("{{title}}", Stored(title: head + sign + tail)).text == head + written + tail)
                }
            }
        }
    }
}
