import ArgumentParser
import Diagnostics
import Publishing

struct SharedOptions: ParsableArguments {
    @Option(help: "内容文件夹。 The folder that staff write.")
    var content = "content"

    @Option(help: "模板文件夹。 The folder that a designer edits.")
    var templates = "templates"

    @Option(help: "信息用中文或英文：zh、en。 The language of messages.")
    var lang = Language.zh

    @Option(help: "信息的格式：text、json。 The format of messages.")
    var format = OutputFormat.text

    @Option(help: "同时用几个线程；结果与此无关。 How many threads; the site is the same for any number.")
    var jobs: Int = Processors.count

    func validate() throws {
        guard jobs > 0 else { throw ValidationError("--jobs 至少是 1。 --jobs must be at least 1.") }
    }
}

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "检查内容，生成网站并发布。 Check the content, make the site and publish it.",
        discussion: "内容有错误时不发布，上次的网站保持不变。 While there are errors the last good site stays.")

    @OptionGroup var shared: SharedOptions

    @Option(help: "网站文件夹；只替换 Gongbao 自己生成的文件夹。 The site's folder; only ever replaced if Gongbao made it.")
    var output = "site"

    func run() throws {
        try Session(shared).run(output: output)
    }
}

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "像 build 一样检查，但什么都不写。 Check like build, and write nothing.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Session(shared).run(output: nil)
    }
}

struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "列出模板里可以写的名称。 List what a template may name.")

    @Argument(help: "模板名，例如 report；不写则列出全部。 A template's name; all when left out.")
    var template: String?

    func run() throws {
        let fields = TemplateFields()
        for name in template.map({ [$0] }) ?? fields.templates {
            guard let text = fields.text(for: name) else {
                let nearest = nearestName(to: name, in: fields.templates).map { "最接近的是 \($0)。 " } ?? ""
                throw ValidationError(
                    "没有名为“\(name)”的模板。 \(nearest)可用 available: \(fields.templates.joined(separator: " "))")
            }
            print(text)
        }
    }
}
