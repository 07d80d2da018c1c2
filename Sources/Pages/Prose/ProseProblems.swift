import Diagnostics

extension Diagnostic {
    static func figureWithoutValue(_ title: String, shown: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "figure-without-value", at: place,
            Wording(zh: "\(title)没有数字，文中会写“\(shown)”", en: "\(title) has no figure; the text will say “\(shown)”"),
            fix: Wording(zh: "改写这一句，或在数据表里补上", en: "rewrite the sentence, or add the figure to the data"))
    }

    static func changedMeanwhile(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "changed-meanwhile", at: place,
            Wording(zh: "这篇报告在生成网站的时候被改动或移走了", en: "this report was changed or removed while the site was being built"),
            fix: Wording(zh: "改完以后再生成一次", en: "build again when it is finished"))
    }

    static func brokenLink(_ destination: String, nearest: String?, isImage: Bool, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, isImage ? "broken-image" : "broken-link", at: place,
            Wording(zh: "\(isImage ? "图片" : "链接")“\(destination)”指向的页面或文件不存在", en: "“\(destination)” leads nowhere"),
            fix: nearest.map { Wording(zh: "“\($0)”", en: "“\($0)”") }
                ?? Wording(
                    zh: "链接到别的报告写 .md 文件名；附件和图片放在 files/",
                    en: "link to another report by its .md file; attachments and images go to files/"))
    }
}
