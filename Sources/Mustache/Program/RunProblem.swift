import Diagnostics

/// What only the values can show, when a template is rendered.
enum RunProblem: TemplateProblem {
    /// An address that must not be followed.
    case refusedURL(String)
    case undeclaredChoice(String, among: [String])
    case tooDeep(limit: Int)

    var told: (code: String, message: Wording, fix: Wording) {
        switch self {
        case .refusedURL(let url):
            let shown = String(url.prefix(80)) + (url.count > 80 ? "…" : "")
            return (
                "refused-url",
                Wording(
                    zh: "网址“\(shown)”的类型不允许：只能是 http、https、mailto、tel，或者站内的相对网址",
                    en: "The address “\(shown)” is refused: only http, https, mailto, tel and relative addresses are "
                        + "allowed"),
                Wording(
                    zh: "改正数据中的网址；若是带冒号的文件名，在前面加“./”。",
                    en: "Correct the address in the data; before a file name with a colon write “./”.")
            )
        case .undeclaredChoice(let name, let choices):
            let declared = Wording(listing: choices)
            return (
                "undeclared-partial",
                Wording(
                    zh: "数据要用模板“\(name)”，而它不在声明的模板中",
                    en: "The data asks for the template “\(name)”, which is not declared"),
                Wording(zh: "声明的是：\(declared.zh)。", en: "Declared are: \(declared.en).")
            )
        case .tooDeep(let limit):
            return (
                "inclusion-too-deep",
                Wording(
                    zh: "模板互相引用超过 \(limit) 层，这一页没有写完",
                    en: "Templates include each other more than \(limit) levels deep; the page is not finished"),
                Wording(
                    zh: "检查引用自己的模板是否在更深一层的列表里。",
                    en: "Check that a template that includes itself does so in a list one level down.")
            )
        }
    }
}
