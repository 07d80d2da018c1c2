import ArgumentParser
import Diagnostics
import Foundation

struct PDF: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "把已发布的一篇报告印成 PDF。 Print a published report as PDF.",
        discussion: """
            网站要先发布好；由本机的 Chromium 排版，版式见 templates/assets/print.css。
            Publish the site first; the Chromium of this machine sets the pages.
            """)

    @Argument(help: "报告的网址名，例如 2024-training；别的页面写它在网站里的位置。 A report's slug, or the path of any page.")
    var slug: String

    @Option(help: "PDF 文件；不写就是当前文件夹里的“网址名.pdf”。 The PDF file; by default SLUG.pdf in this folder.")
    var output: String?

    @Option(help: "已发布的网站文件夹。 The folder of the published site.")
    var site = "site"

    @Option(help: "信息用中文或英文：zh、en。 The language of messages.")
    var lang = Language.zh

    func run() throws {
        do throws(PrintingError) {
            let page = try PublishedPage(slug, in: site)
            let file = output ?? page.name + ".pdf"
            try Chromium.find().print(page.url, to: file)
            print(Wording(zh: "已印成 \(file)。", en: "Printed to \(file).")[lang])
        } catch {
            StandardError.write(error.wording[lang] + "\n")
            throw ExitCode(error.isWrongUsage ? 2 : 3)
        }
    }
}
