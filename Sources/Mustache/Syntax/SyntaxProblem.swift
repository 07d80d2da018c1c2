import Diagnostics

/// What is wrong with how a template is written.
enum SyntaxProblem: TemplateProblem {
    case unclosedTag(expecting: String)
    case emptyTag
    case malformedName(String)
    case malformedDelimiters
    case nestedTooDeep(limit: Int)
    case unclosedSection(String)
    case mismatchedClose(String, open: String)
    case strayClose(String)
    case duplicateBlock(String)

    var told: (code: String, message: Wording, fix: Wording) {
        switch self {
        case .unclosedTag(let closing):
            (
                "unclosed-tag",
                Wording(zh: "标签没有写完：缺少“\(closing)”", en: "The tag is not finished: “\(closing)” is missing"),
                Wording(zh: "在名称后面补上“\(closing)”。", en: "Write “\(closing)” after the name.")
            )
        case .emptyTag:
            (
                "empty-tag", Wording(zh: "标签里没有名称", en: "The tag has no name"),
                Wording(zh: "写上名称，或者删去这个标签。", en: "Write a name, or remove the tag.")
            )
        case .malformedName(let name):
            (
                "malformed-name",
                Wording(
                    zh: "“\(name)”不能作名称：名称中不能有空格，点号前后不能为空",
                    en: "“\(name)” cannot be a name: a name has no spaces, and something on both sides of each dot"),
                Wording(zh: "写成 name 或 region.name 的样子。", en: "Write it like name or region.name.")
            )
        case .malformedDelimiters:
            (
                "malformed-delimiters",
                Wording(
                    zh: "更换标签符号要写两个符号，中间用空格隔开，符号里不能有等号",
                    en: "A change of delimiters has two delimiters with a space between them, and no equals sign in "
                        + "them"),
                Wording(zh: "例如 {{=<% %>=}}。", en: "For example {{=<% %>=}}.")
            )
        case .nestedTooDeep(let limit):
            (
                "nested-too-deep",
                Wording(zh: "标签嵌套超过 \(limit) 层", en: "Tags are nested more than \(limit) levels deep"),
                Wording(zh: "把里面的部分移到另一个模板，用 {{>名称}} 引用。", en: "Move the inner part to a partial: {{>name}}.")
            )
        case .unclosedSection(let name):
            (
                "unclosed-section", Wording(zh: "“\(name)”没有结束标签", en: "“\(name)” is not closed"),
                Wording(zh: "在它结束的地方写 {{/\(name)}}。", en: "Write {{/\(name)}} where it ends.")
            )
        case .mismatchedClose(let name, let open):
            (
                "mismatched-close",
                Wording(
                    zh: "这里结束的是“\(name)”，而打开着的是“\(open)”",
                    en: "This closes “\(name)”, but what is open is “\(open)”"),
                Wording(zh: "改为 {{/\(open)}}。", en: "Change it to {{/\(open)}}.")
            )
        case .strayClose(let name):
            (
                "stray-close",
                Wording(zh: "结束标签“\(name)”没有对应的开始标签", en: "Nothing is open that “\(name)” could close"),
                Wording(
                    zh: "删去它，或者在前面补上 {{#\(name)}}。", en: "Remove it, or write {{#\(name)}} where it should begin.")
            )
        case .duplicateBlock(let name):
            (
                "duplicate-block",
                Wording(
                    zh: "块“\(name)”在同一处写了两次，第二次不起作用",
                    en: "The block “\(name)” is filled twice, the second is lost"),
                Wording(zh: "合并成一个，或者改名。", en: "Make one of the two, or rename one.")
            )
        }
    }
}
