import Diagnostics

// The part of the message catalogue that is about where in a document a value stands, and about values at run time.

extension Diagnostic {
    static func rawText(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "raw-text", at: place,
            Wording(
                zh: "“\(name)”是普通文字，不能原样写进网页：其中的 < 和 & 会被当作代码",
                en: "“\(name)” is plain text and cannot stand unescaped: its < and & would be read as code"),
            fix: Wording(zh: "改为 {{\(name)}}。", en: "Write {{\(name)}}."))
    }

    static func escapedHTML(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "escaped-html", at: place,
            Wording(
                zh: "“\(name)”已经是网页代码，用两个括号会把代码显示出来",
                en: "“\(name)” is HTML already; with two braces readers would see its code"),
            fix: Wording(zh: "改为 {{{\(name)}}}。", en: "Write {{{\(name)}}}."))
    }

    static func misplacedHTML(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "misplaced-html", at: place,
            Wording(
                zh: "“\(name)”是网页代码，不能放在属性、标题、注释或脚本里",
                en: "“\(name)” is HTML and cannot stand in an attribute, a title, a comment or a script"),
            fix: Wording(zh: "移到标签之间，或者改用一个文字字段。", en: "Move it between tags, or use a field that is text."))
    }

    static func htmlInXML(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "html-in-xml", at: place,
            Wording(
                zh: "“\(name)”是网页代码，原样放进 XML 会使文件出错", en: "“\(name)” is HTML, which is not well-formed XML as it is"),
            fix: Wording(
                zh: "改为 {{\(name)}}，作为文字放进去，例如放在 type=\"html\" 的元素里。",
                en: "Write {{\(name)}}: HTML carried as text, as in an element of type=\"html\"."))
    }

    static func misplacedJSON(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "misplaced-json", at: place,
            Wording(
                zh: "“\(name)”是一份 JSON 数据，只能整个放在 JSON 脚本里，而且不在引号内",
                en: "“\(name)” is a JSON value and can only stand in a JSON script, outside of quotes"),
            fix: Wording(
                zh: "写成 <script type=\"application/json\">{{{\(name)}}}</script>。",
                en: "Write <script type=\"application/json\">{{{\(name)}}}</script>."))
    }

    static func textOutsideJSONString(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "unquoted-json", at: place,
            Wording(zh: "“\(name)”是文字，在 JSON 里要放在引号内", en: "“\(name)” is text, which stands in quotes in JSON"),
            fix: Wording(zh: "改为 \"{{\(name)}}\"。", en: "Write \"{{\(name)}}\"."))
    }

    static func unsafePlace(_ name: String, _ reason: ValuePlace.Forbidden, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "unsafe-place", at: place,
            Wording(
                zh: "“\(name)”放在\(reason.wording.zh)，这里的值无法安全地写出来",
                en: "“\(name)” stands \(reason.wording.en), where no value can be written safely"),
            fix: reason.fix(name))
    }

    static func branchesDiffer(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "branches-differ", at: place,
            Wording(
                zh: "“\(name)”开始和结束时所在的位置不同：中间打开的标签、引号或注释没有在其中关闭，或者关闭了外面打开的",
                en:
                    "“\(name)” does not end in the kind of place where it begins: a tag, quote or comment is opened or closed inside it only"
            ),
            fix: Wording(
                zh: "让标签、引号和注释在“\(name)”里面成对出现。",
                en: "Open and close tags, quotes and comments on the same side of “\(name)”."))
    }

    static func unfinishedHTML(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "unfinished-html", at: place,
            Wording(
                zh: "从这里开始的标签、引号、注释或脚本到模板末尾还没有结束",
                en: "The tag, quote, comment or script that begins here is not finished at the end of the template"),
            fix: Wording(zh: "检查引号和 > 是否成对。", en: "Check that every quote and every < has its counterpart."))
    }

    static func valueAsScheme(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "value-as-scheme", at: place,
            Wording(
                zh: "网址冒号前面的部分由数据决定，可能变成会执行的代码",
                en: "What stands before this colon in the address comes from the data and could make it run code"),
            fix: Wording(
                zh: "把 https: 等直接写在模板里，或者把整个网址放在一个字段里。",
                en: "Write the scheme, such as https:, in the template, or have the whole address in one field."))
    }

    func included(from place: SourceLocation?) -> Diagnostic {
        guard let place else { return self }
        let note = Related(place, Wording(zh: "由这里引用", en: "Included from here"))
        return Diagnostic(severity, code, at: location, message, fix: fix, related: related + [note])
    }
}

// MARK: While rendering

extension Diagnostic {
    static func refusedURL(_ url: String, at place: SourceLocation) -> Diagnostic {
        let shown = String(url.prefix(80)) + (url.count > 80 ? "…" : "")
        return Diagnostic(
            .error, "refused-url", at: place,
            Wording(
                zh: "网址“\(shown)”的类型不允许：只能是 http、https、mailto、tel，或者站内的相对网址",
                en:
                    "The address “\(shown)” is refused: only http, https, mailto, tel and relative addresses are allowed"
            ),
            fix: Wording(
                zh: "改正数据中的网址；若是带冒号的文件名，在前面加“./”。",
                en: "Correct the address in the data; before a file name with a colon write “./”."))
    }

    static func undeclaredChoice(_ name: String, choices: [String], at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "undeclared-partial", at: place,
            Wording(
                zh: "数据要用模板“\(name)”，而它不在声明的模板中", en: "The data asks for the template “\(name)”, which is not declared"),
            fix: Wording(zh: "声明的是：\(list(choices))。", en: "Declared are: \(list(choices, en: true))."))
    }

    static func inclusionTooDeep(limit: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "inclusion-too-deep", at: place,
            Wording(
                zh: "模板互相引用超过 \(limit) 层，这一页没有写完",
                en: "Templates include each other more than \(limit) levels deep; the page is not finished"),
            fix: Wording(
                zh: "检查引用自己的模板是否在更深一层的列表里。",
                en: "Check that a template that includes itself does so in a list one level down."))
    }
}

// MARK: Parts of sentences

extension Diagnostic {
    static func nearest(_ name: String, _ candidates: [String]) -> Wording? {
        nearestName(to: name, in: candidates).map { Wording(zh: "“\($0)”。", en: "“\($0)”.") }
    }

    /// At most a dozen names; who needs more runs `gongbao fields`.
    static func list(_ names: [String], en: Bool = false) -> String {
        let shown = names.prefix(12).joined(separator: en ? ", " : "、")
        return names.count > 12 ? shown + " …" : shown
    }
}

extension Wording {
    static func + (a: Wording, b: Wording?) -> Wording {
        b.map { Wording(zh: a.zh + $0.zh, en: a.en + $0.en) } ?? a
    }
}

extension FieldKind {
    var zh: String {
        switch self {
        case .text: "文字"
        case .url: "网址"
        case .html: "网页代码"
        case .json: "JSON 数据"
        case .number: "数字"
        case .flag: "“是否”字段"
        case .list: "列表"
        case .object: "一组字段"
        case .partial: "模板名"
        }
    }

    var en: String {
        switch self {
        case .text: "a text"
        case .url: "an address"
        case .html: "HTML"
        case .json: "JSON"
        case .number: "a number"
        case .flag: "a flag"
        case .list: "a list"
        case .object: "a group of fields"
        case .partial: "a template's name"
        }
    }

    /// The tag that prints a value of this kind.
    func tag(_ name: String) -> String {
        switch self {
        case .html, .json: "{{{\(name)}}}"
        case .partial: "{{>*\(name)}}"
        case .text, .url, .number, .flag, .list, .object: "{{\(name)}}"
        }
    }
}

extension ValuePlace.Forbidden {
    var wording: Wording {
        switch self {
        case .script: Wording(zh: "脚本里", en: "in a script")
        case .style: Wording(zh: "样式表里", en: "in a style sheet")
        case .styleAttribute: Wording(zh: " style 属性里", en: "in a style attribute")
        case .eventHandler: Wording(zh: "事件属性（on…）里", en: "in an event handler")
        case .document: Wording(zh: " srcdoc 属性里", en: "in a srcdoc attribute")
        case .scriptType: Wording(zh: "脚本的 type 里", en: "in the type of a script")
        case .unquoted: Wording(zh: "没有引号的属性里", en: "in an attribute without quotes")
        case .tagName: Wording(zh: "标签名里", en: "in the name of a tag")
        case .attributeName: Wording(zh: "属性名的位置", en: "where an attribute's name is due")
        case .uncertainAttribute: Wording(zh: "名称不确定的属性里", en: "in an attribute whose name is not certain")
        case .characterData: Wording(zh: " CDATA 里", en: "in a CDATA section")
        case .declaration: Wording(zh: "声明（<!…>）里", en: "in a declaration")
        }
    }

    func fix(_ name: String) -> Wording {
        switch self {
        case .script:
            Wording(
                zh: "放进 data- 属性，如 data-value=\"{{\(name)}}\"，或者放进 <script type=\"application/json\">，由脚本读取。",
                en:
                    "Put it in an attribute, data-value=\"{{\(name)}}\", or in <script type=\"application/json\">, for the script to read."
            )
        case .style, .styleAttribute:
            Wording(
                zh: "在样式表里定义几个类，用 class=\"…{{\(name)}}\" 选用。",
                en: "Define classes in the style sheet and choose one with class=\"…{{\(name)}}\".")
        case .eventHandler:
            Wording(
                zh: "放进 data- 属性，如 data-value=\"{{\(name)}}\"，由脚本读取。",
                en: "Put it in an attribute, data-value=\"{{\(name)}}\", for the script to read.")
        case .document:
            Wording(zh: "把内容单独做成一页，用 src 引用。", en: "Make it a page of its own and refer to it with src.")
        case .unquoted:
            Wording(zh: "加上引号：\"{{\(name)}}\"。", en: "Put quotes around it: \"{{\(name)}}\".")
        case .tagName, .attributeName, .uncertainAttribute, .scriptType:
            Wording(
                zh: "把名称直接写在模板里，只让数据决定引号内的值。",
                en: "Write the name in the template; let the data only decide what is in the quotes.")
        case .characterData:
            Wording(zh: "去掉 CDATA，直接写 {{\(name)}}。", en: "Remove the CDATA and write {{\(name)}}.")
        case .declaration:
            Wording(zh: "移到声明的外面。", en: "Move it out of the declaration.")
        }
    }
}
