import ArgumentParser

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
