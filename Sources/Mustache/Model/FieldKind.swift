import Diagnostics

/// What a field of a model holds, and so what a template may do with it.
public enum FieldKind: Sendable, Hashable {
    /// Plain text: `{{name}}`. When optional, also `{{#name}}` and `{{^name}}`.
    case text(optional: Bool)
    /// A link: as text, and in an attribute such as `href` it keeps its `/`, `?` and `#`.
    case url(optional: Bool)
    /// HTML that is already safe: `{{{name}}}`.
    case html(optional: Bool)
    /// A valid JSON document: `{{{name}}}` inside `<script type="application/json">`.
    case json
    /// A whole number: `{{name}}`.
    case number
    /// Yes or no: `{{#name}}` and `{{^name}}`.
    case flag
    /// Zero or more values: `{{#name}}` once for each, `{{^name}}` when there are none.
    case list
    /// Another model: `{{#name}}`, or `{{name.field}}`.
    case object(optional: Bool)
    /// The name of a partial, always one of these: `{{>*name}}`.
    case partial(among: [String])
}

extension FieldKind {
    /// The kind as it is called in messages.
    var wording: Wording {
        switch self {
        case .text: Wording(zh: "文字", en: "a text")
        case .url: Wording(zh: "网址", en: "an address")
        case .html: Wording(zh: "网页代码", en: "HTML")
        case .json: Wording(zh: "JSON 数据", en: "JSON")
        case .number: Wording(zh: "数字", en: "a number")
        case .flag: Wording(zh: "“是否”字段", en: "a flag")
        case .list: Wording(zh: "列表", en: "a list")
        case .object: Wording(zh: "一组字段", en: "a group of fields")
        case .partial: Wording(zh: "模板名", en: "a template's name")
        }
    }

    /// The names among which a value of this kind chooses; nil for every other kind.
    var choices: [String]? { if case .partial(let choices) = self { choices } else { nil } }

    /// The tag that prints a value of this kind.
    func tag(_ name: String) -> String {
        switch self {
        case .html, .json: "{{{\(name)}}}"
        case .partial: "{{>*\(name)}}"
        case .text, .url, .number, .flag, .list, .object: "{{\(name)}}"
        }
    }
}
