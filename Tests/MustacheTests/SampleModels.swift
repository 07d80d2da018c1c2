import Diagnostics
import Mustache

/// A page as the product would declare it, with one field of every kind.
struct Page: TemplateModel {
    var title = "职工之家"
    var link = "reports/2024.html"
    var portrait: String?
    var note: String?
    var remark: [UInt8]?
    var isSample = false
    var count = 42
    var body = Array("<p>正文</p>".utf8)
    var facts = Array(#"{"a":"</script>"}"#.utf8)
    var tags: [String] = []
    var rows: [Row] = []
    var region: Region?
    var home = Region(name: "示例旗")
    var outline: [Entry] = []
    var kind = "chart"

    static let fields: [TemplateField<Self>] = [
        .text("title", "标题") { $0.title },
        .url("link", "本页网址") { $0.link },
        .optionalURL("portrait", "图片网址") { $0.portrait },
        .optionalText("note", "说明") { $0.note },
        .optionalHTML("remark", "备注") { $0.remark },
        .flag("sample", "是否示例数据") { $0.isSample },
        .number("count", "数量") { $0.count },
        .html("body", "正文") { $0.body },
        .json("facts", "结构化数据") { $0.facts },
        .list("tags", "关键词") { $0.tags },
        .list("rows", "表格的行") { $0.rows },
        .object("region", "所属地区") { $0.region },
        .object("home", "发布地区") { $0.home },
        .list("outline", "目录") { $0.outline },
        .partial("kind", "图或表", among: ["chart", "table"]) { $0.kind },
    ]
}

struct Row: TemplateModel {
    var name: String
    var cells: [String] = []

    static let fields: [TemplateField<Self>] = [
        .text("name", "行名") { $0.name },
        .list("cells", "单元格") { $0.cells },
    ]
}

struct Region: TemplateModel {
    var name: String
    var code = "150723"

    static let fields: [TemplateField<Self>] = [
        .text("name", "地区名") { $0.name },
        .text("code", "代码") { $0.code },
    ]
}

/// An outline contains itself.
struct Entry: TemplateModel {
    var heading: String
    var children: [Entry] = []

    static let fields: [TemplateField<Self>] = [
        .text("heading", "标题") { $0.heading },
        .list("children", "下级标题") { $0.children },
    ]
}

/// What came of compiling and rendering.
struct Outcome {
    var text: String?
    var problems: [Diagnostic]

    /// `main:1:3 unknown-name`, one for each problem.
    var places: [String] { problems.map { "\($0.location.description) \($0.code)" } }
    var codes: [String] { problems.map(\.code) }
}

func library(_ main: String, named name: String = "main", partials: [String: String] = [:]) -> TemplateLibrary {
    var sources = partials
    sources[name] = main
    return TemplateLibrary(
        sources: Dictionary(uniqueKeysWithValues: sources.map { ($0, SourceText(path: $0, text: $1)) }))
}

/// Compiles `template` for `Page` and renders it.
func render(_ template: String, named name: String = "main", partials: [String: String] = [:]) -> Outcome {
    render(template, named: name, Page(), partials: partials)
}

/// Compiles `template` for a model and renders it.
func render<Model: TemplateModel>(
    _ template: String, named name: String = "main", _ page: Model, partials: [String: String] = [:]
) -> Outcome {
    let library = library(template, named: name, partials: partials)
    var problems = library.problems
    guard let compiled = library.compile(name, for: Model.self, into: &problems) else {
        return Outcome(text: nil, problems: problems)
    }
    var bytes: [UInt8] = []
    compiled.render(page, into: &bytes, problems: &problems)
    return Outcome(text: String(decoding: bytes, as: UTF8.self), problems: problems)
}
