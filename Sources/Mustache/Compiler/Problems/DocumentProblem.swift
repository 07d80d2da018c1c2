import Diagnostics

/// What is wrong with the document that the bytes of a template make.
enum DocumentProblem: TemplateProblem {
    case branchesDiffer(String)
    case unfinished
    case valueAsScheme

    var told: (code: String, message: Wording, fix: Wording) {
        switch self {
        case .branchesDiffer(let name):
            (
                "branches-differ",
                Wording(
                    zh: "“\(name)”开始和结束时所在的位置不同：中间打开的标签、引号或注释没有在其中关闭，或者关闭了外面打开的",
                    en: "“\(name)” does not end in the kind of place where it begins: a tag, quote or comment is "
                        + "opened or closed inside it only"),
                Wording(
                    zh: "让标签、引号和注释在“\(name)”里面成对出现。",
                    en: "Open and close tags, quotes and comments on the same side of “\(name)”.")
            )
        case .unfinished:
            (
                "unfinished-html",
                Wording(
                    zh: "从这里开始的标签、引号、注释或脚本到模板末尾还没有结束",
                    en: "The tag, quote, comment or script that begins here is not finished at the end of the "
                        + "template"),
                Wording(zh: "检查引号和 > 是否成对。", en: "Check that every quote and every < has its counterpart.")
            )
        case .valueAsScheme:
            (
                "value-as-scheme",
                Wording(
                    zh: "网址冒号前面的部分由数据决定，可能变成会执行的代码",
                    en: "What stands before this colon in the address comes from the data and could make it run code"),
                Wording(
                    zh: "把 https: 等直接写在模板里，或者把整个网址放在一个字段里。",
                    en: "Write the scheme, such as https:, in the template, or have the whole address in one field.")
            )
        }
    }
}
