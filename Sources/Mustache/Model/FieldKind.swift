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
