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

    @Option(
        help: "只生成几部分中的一部分，例如 0/3 是三部分中的第一部分；以后用 assemble 合成。 One of several parts: 0/3 is the first of three.",
        transform: { text in
            guard let shard = Shard(text) else {
                throw ValidationError("“\(text)”不是一部分：写成 0/3、1/3、2/3 这样。 Write a part as 0/3, 1/3 or 2/3.")
            }
            return shard
        })
    var shard: Shard?

    func run() throws {
        try Session(shared).run(output: output) { $0.shard = shard }
    }
}

struct Assemble: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "把 build --shard 生成的几部分合成网站并发布。 Join the parts that build --shard made, and publish the site.",
        discussion: """
            内容和模板必须与生成各部分时相同；变了的页面和缺少的部分会重新生成。
            Pages whose content or templates have changed, and parts that are missing, are made again.
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: "网站文件夹；只替换 Gongbao 自己生成的文件夹。 The site's folder; only ever replaced if Gongbao made it.")
    var output = "site"

    @Argument(help: "各部分的文件夹。 The folders of the parts.")
    var parts: [String]

    func run() throws {
        try Session(shared).run(output: output) { $0.parts = parts }
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
