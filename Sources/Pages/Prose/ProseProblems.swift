import Diagnostics
import Markdown

extension Diagnostic {
    static func figureWithoutValue(_ title: String, shown: String, because reason: Wording?, at place: SourceLocation)
        -> Self
    {
        Diagnostic(
            .warning, "figure-without-value", at: place,
            Wording(
                zh: "\(title)没有数字，文中会写“\(shown)”" + (reason.map { "：\($0.zh)" } ?? ""),
                en: "\(title) has no figure; the text will say “\(shown)”" + (reason.map { ": \($0.en)" } ?? "")),
            fix: Wording(zh: "改写这一句，或在数据表里补上", en: "rewrite the sentence, or add the figure to the data"))
    }

    static func incompleteComparison(_ title: String, _ remark: Wording, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "incomplete-comparison", at: place,
            Wording(zh: "\(title)：\(remark.zh)", en: "\(title): \(remark.en)"),
            fix: Wording(
                zh: "补上数字，或在这一句里说明哪些地方没有参加比较", en: "add the figures, or say in the sentence what is not compared"))
    }

    static func reversedChange(
        _ title: String, _ text: String, _ verbs: (written: String, right: String), at place: SourceLocation
    ) -> Self {
        Diagnostic(
            .warning, "reversed-change", at: place,
            Wording(
                zh: "这里写的是“\(verbs.written)”，而\(title)是 \(text)：文中已改写成“\(verbs.right)”",
                en: "the text says “\(verbs.written)”, but \(title) is \(text): it will read “\(verbs.right)”"),
            fix: Wording(
                zh: "把“\(verbs.written)”改成“\(verbs.right)”，并看看这一句还对不对",
                en: "write “\(verbs.right)”, and read the sentence again"))
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

    /// Every mask that was taken for a hidden number: in a draft it is a gap that nobody filled.
    static func maskedNumbers(_ numbers: [MaskedNumber], in source: SourceText) -> Self {
        let places = numbers.map { "第 \(source.lineNumber(at: $0.range.lowerBound)) 行“\($0.text)”" }
        return Diagnostic(
            .note, "masked-numbers", at: source.location(of: numbers[0].range),
            Wording(
                zh: "有 \(numbers.count) 处打了码，网页上写“未公开”：\(places.joined(separator: "、"))",
                en:
                    "\(numbers.count) masks are shown as “not published”: \(numbers.map(\.text).joined(separator: ", "))"
            ),
            fix: Wording(zh: "如果是草稿里还没有填的数，请填上", en: "fill them in where they are the gaps of a draft"))
    }

    static func externalImage(_ destination: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "external-image", at: place,
            Wording(
                zh: "图片“\(destination)”在别的网站上：读者打开网页，那个网站就知道；没有网络时也看不到",
                en: "the image “\(destination)” is on another site, which would learn of every reader"),
            fix: Wording(
                zh: "得到许可以后，把图片下载到 content/files/，再写成 ../files/图片名.jpg",
                en: "with permission, download it into content/files/ and write ../files/name.jpg"))
    }
}
