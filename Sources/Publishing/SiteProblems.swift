import Diagnostics

/// What keeps a site from being put in its place.
extension Diagnostic {
    static func routeTwice(_ route: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "address-twice", at: place,
            Wording(
                zh: "网址 \(route) 有两个来源：\(first.path) 和 \(place.path)",
                en: "two sources want the address \(route): \(first.path) and \(place.path)"),
            fix: Wording(zh: "给其中一个改文件名，或者另写一个 slug", en: "rename one of the files, or give it another slug"),
            related: [.init(first, Wording(zh: "另一个来源", en: "the other source"))])
    }

    static func foreignOutput(_ path: String) -> Self {
        Diagnostic(
            .error, "foreign-output", at: SourceLocation(path: path),
            Wording(zh: "这个文件夹不是 Gongbao 生成的，不会覆盖它", en: "this folder was not made by Gongbao and is not replaced"),
            fix: Wording(
                zh: "换一个 --output，或者自己确认后删去这个文件夹", en: "choose another --output, or remove the folder yourself"))
    }
}
