/// One name that a template may use, with what it means and how its value is read.
///
/// The value is read from the model by a closure or a key path, `\.title`, for each tag anew. The documentation is
/// written for the people who edit templates; `gongbao fields` prints it.
public struct TemplateField<Model>: Sendable {
    /// How a value is read from the model.
    public typealias Getter<Value> = @Sendable (Model) -> Value

    let member: Member

    private init(_ name: String, _ documentation: String, _ kind: FieldKind, _ access: Access) {
        member = Member(name: name, documentation: documentation, kind: kind, access: access)
    }
}

// MARK: Values that are printed

extension TemplateField {
    /// Plain text, escaped for the place where it stands.
    public static func text(_ name: String, _ documentation: String, _ get: @escaping Getter<String>) -> Self {
        Self(name, documentation, .text(optional: false), .text(get))
    }

    /// Text that may be absent: `{{#name}}` tests that it is there, and inside `{{.}}` is the text.
    public static func optionalText(_ name: String, _ documentation: String, _ get: @escaping Getter<String?>) -> Self {
        Self(name, documentation, .text(optional: true), .optional(.text, get) { .text($0) })
    }

    /// A link, relative or absolute.
    public static func url(_ name: String, _ documentation: String, _ get: @escaping Getter<String>) -> Self {
        Self(name, documentation, .url(optional: false), .text(get))
    }

    /// A link that may be absent.
    public static func optionalURL(_ name: String, _ documentation: String, _ get: @escaping Getter<String?>) -> Self {
        Self(name, documentation, .url(optional: true), .optional(.url, get) { .text($0) })
    }

    /// HTML as UTF-8 that is safe to stand in a page as it is. Only `{{{name}}}` and `{{&name}}` print it.
    public static func html(_ name: String, _ documentation: String, _ get: @escaping Getter<[UInt8]>) -> Self {
        Self(name, documentation, .html(optional: false), .bytes(get))
    }

    /// Safe HTML that may be absent.
    public static func optionalHTML(
        _ name: String, _ documentation: String, _ get: @escaping Getter<[UInt8]?>
    ) -> Self {
        Self(name, documentation, .html(optional: true), .optional(.html, get) { .bytes($0) })
    }

    /// One valid JSON value as UTF-8, for `<script type="application/json">` and `application/ld+json`.
    public static func json(_ name: String, _ documentation: String, _ get: @escaping Getter<[UInt8]>) -> Self {
        Self(name, documentation, .json, .bytes(get))
    }

    /// A whole number, printed in ASCII digits without grouping.
    public static func number(_ name: String, _ documentation: String, _ get: @escaping Getter<Int>) -> Self {
        Self(name, documentation, .number, Access(printed: { .text(String($0.read(get))) }))
    }
}

// MARK: Values that decide

extension TemplateField {
    /// Yes or no, for `{{#name}}` and `{{^name}}`.
    public static func flag(_ name: String, _ documentation: String, _ get: @escaping Getter<Bool>) -> Self {
        Self(name, documentation, .flag, Access(isPresent: { $0.read(get) }))
    }

    /// The name of the partial that shows this value, for `{{>*name}}`. Every name that `get` can return must be among
    /// the `choices`; each must exist as a template and is checked.
    public static func partial(
        _ name: String, _ documentation: String, among choices: [String], _ get: @escaping Getter<String>
    ) -> Self {
        Self(name, documentation, .partial(among: choices), .text(get))
    }
}

// MARK: Values that are entered

extension TemplateField {
    /// Zero or more models: `{{#name}}` renders once for each.
    public static func list<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping Getter<[Element]>
    ) -> Self {
        Self(name, documentation, .list, .list(.model(Element.self), get))
    }

    /// Zero or more texts: inside `{{#name}}` each is `{{.}}`.
    public static func list(_ name: String, _ documentation: String, _ get: @escaping Getter<[String]>) -> Self {
        Self(name, documentation, .list, .list(.text, get))
    }

    /// Another model: `{{#name}}` enters it, `{{name.field}}` reaches into it.
    public static func object<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping Getter<Element>
    ) -> Self {
        Self(name, documentation, .object(optional: false), .one(.model(Element.self), get))
    }

    /// Another model that may be absent.
    public static func object<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping Getter<Element?>
    ) -> Self {
        Self(name, documentation, .object(optional: true), .optional(.model(Element.self), get))
    }
}
