import Diagnostics

/// Why a value cannot be written at the place where its tag stands.
enum Misplacement: Error {
    case unsafePlace(ValuePlace.Forbidden)
    case rawText, escapedHTML, misplacedHTML, htmlInXML, misplacedJSON, unquotedJSON
}

/// A value that cannot be written where its tag stands.
struct MisplacedValue: TemplateProblem {
    let name: String
    let reason: Misplacement

    var told: (code: String, message: Wording, fix: Wording) {
        switch reason {
        case .unsafePlace(let place):
            let place = told(of: place)
            return (
                "unsafe-place",
                Wording(
                    zh: "“\(name)”放在\(place.name.zh)，这里的值无法安全地写出来",
                    en: "“\(name)” stands \(place.name.en), where no value can be written safely"),
                place.fix
            )
        case .rawText:
            return (
                "raw-text",
                Wording(
                    zh: "“\(name)”是普通文字，不能原样写进网页：其中的 < 和 & 会被当作代码",
                    en: "“\(name)” is plain text and cannot stand unescaped: its < and & would be read as code"),
                Wording(zh: "改为 {{\(name)}}。", en: "Write {{\(name)}}.")
            )
        case .escapedHTML:
            return (
                "escaped-html",
                Wording(
                    zh: "“\(name)”已经是网页代码，用两个括号会把代码显示出来",
                    en: "“\(name)” is HTML already; with two braces readers would see its code"),
                Wording(zh: "改为 {{{\(name)}}}。", en: "Write {{{\(name)}}}.")
            )
        case .misplacedHTML:
            return (
                "misplaced-html",
                Wording(
                    zh: "“\(name)”是网页代码，不能放在属性、标题、注释或脚本里",
                    en: "“\(name)” is HTML and cannot stand in an attribute, a title, a comment or a script"),
                Wording(zh: "移到标签之间，或者改用一个文字字段。", en: "Move it between tags, or use a field that is text.")
            )
        case .htmlInXML:
            return (
                "html-in-xml",
                Wording(
                    zh: "“\(name)”是网页代码，原样放进 XML 会使文件出错",
                    en: "“\(name)” is HTML, which is not well-formed XML as it is"),
                Wording(
                    zh: "改为 {{\(name)}}，作为文字放进去，例如放在 type=\"html\" 的元素里。",
                    en: "Write {{\(name)}}: HTML carried as text, as in an element of type=\"html\".")
            )
        case .misplacedJSON:
            return (
                "misplaced-json",
                Wording(
                    zh: "“\(name)”是一份 JSON 数据，只能整个放在 JSON 脚本里，而且不在引号内",
                    en: "“\(name)” is a JSON value and can only stand in a JSON script, outside of quotes"),
                Wording(
                    zh: "写成 <script type=\"application/json\">{{{\(name)}}}</script>。",
                    en: "Write <script type=\"application/json\">{{{\(name)}}}</script>.")
            )
        case .unquotedJSON:
            return (
                "unquoted-json",
                Wording(
                    zh: "“\(name)”是文字，在 JSON 里要放在引号内", en: "“\(name)” is text, which stands in quotes in JSON"),
                Wording(zh: "改为 \"{{\(name)}}\"。", en: "Write \"{{\(name)}}\".")
            )
        }
    }

    private func told(of place: ValuePlace.Forbidden) -> (name: Wording, fix: Wording) {
        let inAttribute = Wording(
            zh: "放进 data- 属性，如 data-value=\"{{\(name)}}\"，由脚本读取。",
            en: "Put it in an attribute, data-value=\"{{\(name)}}\", for the script to read.")
        let byClass = Wording(
            zh: "在样式表里定义几个类，用 class=\"…{{\(name)}}\" 选用。",
            en: "Define classes in the style sheet and choose one with class=\"…{{\(name)}}\".")
        let inTemplate = Wording(
            zh: "把名称直接写在模板里，只让数据决定引号内的值。",
            en: "Write the name in the template; let the data only decide what is in the quotes.")
        switch place {
        case .script:
            let fix = Wording(
                zh: "放进 data- 属性，如 data-value=\"{{\(name)}}\"，或者放进 <script type=\"application/json\">，由脚本读取。",
                en: "Put it in an attribute, data-value=\"{{\(name)}}\", or in <script type=\"application/json\">, for "
                    + "the script to read.")
            return (Wording(zh: "脚本里", en: "in a script"), fix)
        case .style: return (Wording(zh: "样式表里", en: "in a style sheet"), byClass)
        case .styleAttribute: return (Wording(zh: " style 属性里", en: "in a style attribute"), byClass)
        case .eventHandler: return (Wording(zh: "事件属性（on…）里", en: "in an event handler"), inAttribute)
        case .document:
            let fix = Wording(zh: "把内容单独做成一页，用 src 引用。", en: "Make it a page of its own and refer to it with src.")
            return (Wording(zh: " srcdoc 属性里", en: "in a srcdoc attribute"), fix)
        case .scriptType: return (Wording(zh: "脚本的 type 里", en: "in the type of a script"), inTemplate)
        case .unquoted:
            let fix = Wording(zh: "加上引号：\"{{\(name)}}\"。", en: "Put quotes around it: \"{{\(name)}}\".")
            return (Wording(zh: "没有引号的属性里", en: "in an attribute without quotes"), fix)
        case .tagName: return (Wording(zh: "标签名里", en: "in the name of a tag"), inTemplate)
        case .attributeName: return (Wording(zh: "属性名的位置", en: "where an attribute's name is due"), inTemplate)
        case .uncertainAttribute:
            return (Wording(zh: "名称不确定的属性里", en: "in an attribute whose name is not certain"), inTemplate)
        case .characterData:
            let fix = Wording(zh: "去掉 CDATA，直接写 {{\(name)}}。", en: "Remove the CDATA and write {{\(name)}}.")
            return (Wording(zh: " CDATA 里", en: "in a CDATA section"), fix)
        case .declaration:
            let fix = Wording(zh: "移到声明的外面。", en: "Move it out of the declaration.")
            return (Wording(zh: "声明（<!…>）里", en: "in a declaration"), fix)
        }
    }
}
