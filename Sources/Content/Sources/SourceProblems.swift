import Diagnostics

/// What is wrong with the files of a folder as a whole.
extension Diagnostic {
    static func unexpectedFile(_ path: String) -> Self {
        Diagnostic(
            .warning, "unexpected-file", at: SourceLocation(path: path),
            Wording(zh: "不知道这个文件是做什么的，没有发布", en: "this file has no place here and is not published"),
            fix: Wording(
                zh: "报告放 reports/，网页放 pages/，表格放 data/，供下载的附件和图片放 files/",
                en: "reports go to reports/, pages to pages/, tables to data/, attachments and images to files/"))
    }

    static func tableTwice(at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "table-twice", at: place,
            Wording(
                zh: "同一张表有两个文件：“\(first.path.fileName)”和“\(place.path.fileName)”，不知道用哪一个",
                en: "one table has two files: “\(first.path.fileName)” and “\(place.path.fileName)”"),
            fix: Wording(zh: "留下一个，删去另一个", en: "keep one of them and delete the other"),
            related: [.init(first, Wording(zh: "另一个在这里", en: "the other one"))])
    }

    static func noTemplates(_ path: String) -> Self {
        Diagnostic(
            .error, "no-templates", at: SourceLocation(path: path),
            Wording(zh: "模板文件夹里没有 .mustache 文件", en: "there are no .mustache files here"),
            fix: Wording(zh: "用 --templates 指出模板文件夹", en: "name the folder with --templates"))
    }

    static func missingConfiguration(_ path: String) -> Self {
        Diagnostic(
            .warning, "no-site-yaml", at: SourceLocation(path: path),
            Wording(zh: "没有 site.yaml，站名用“工会报告”", en: "there is no site.yaml; the site's name is a default"),
            fix: Wording(zh: "新建 site.yaml，至少写一行“title: 站名”", en: "create site.yaml with at least “title: …”"))
    }
}
