/// One name that a template may use, with what it means and how its value is read.
///
/// The documentation is written for the people who edit templates; `gongbao fields` prints it.
public struct Field<Model: TemplateModel>: Sendable {
    let member: Member

    private init(_ name: String, _ documentation: String, _ kind: FieldKind, _ access: Access) {
        member = Member(name: name, documentation: documentation, kind: kind, access: access)
    }
}

// MARK: Values that are printed

extension Field {
    /// Plain text, escaped for the place where it stands.
    public static func text(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String
    ) -> Self {
        Field(name, documentation, .text(optional: false), Access(reading: .text { $0.read(get) }))
    }

    /// Text that may be absent: `{{#name}}` tests that it is there, and inside `{{.}}` is the text.
    public static func optionalText(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String?
    ) -> Self {
        Field(name, documentation, .text(optional: true), .optional(.text, get))
    }

    /// A link, relative or absolute.
    public static func url(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String
    ) -> Self {
        Field(name, documentation, .url(optional: false), Access(reading: .text { $0.read(get) }))
    }

    /// A link that may be absent.
    public static func optionalURL(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String?
    ) -> Self {
        Field(name, documentation, .url(optional: true), .optional(.url, get))
    }

    /// HTML as UTF-8 that is safe to stand in a page as it is. Only `{{{name}}}` and `{{&name}}` print it.
    public static func html(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [UInt8]
    ) -> Self {
        Field(name, documentation, .html(optional: false), Access(reading: .bytes { $0.read(get) }))
    }

    /// Safe HTML that may be absent.
    public static func optionalHTML(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [UInt8]?
    ) -> Self {
        Field(
            name, documentation, .html(optional: true),
            Access(
                reading: .bytes { $0.read(get) },
                isPresent: { $0.read(get) != nil },
                enter: { context, body in
                    if let bytes = context.read(get) { Context.lend(bytes, to: body) }
                },
                entered: .leaf(.html)))
    }

    /// One valid JSON value as UTF-8, for `<script type="application/json">` and `application/ld+json`.
    public static func json(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [UInt8]
    ) -> Self {
        Field(name, documentation, .json, Access(reading: .bytes { $0.read(get) }))
    }

    /// A whole number, printed in ASCII digits without grouping.
    public static func number(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Int
    ) -> Self {
        Field(name, documentation, .number, Access(reading: .number { $0.read(get) }))
    }
}

// MARK: Values that decide

extension Field {
    /// Yes or no, for `{{#name}}` and `{{^name}}`.
    public static func flag(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Bool
    ) -> Self {
        Field(name, documentation, .flag, Access(isPresent: { $0.read(get) }))
    }

    /// The name of the partial that shows this value, for `{{>*name}}`.
    ///
    /// - Parameter choices: every name that `get` can return. Each must exist as a template and is checked.
    public static func partial(
        _ name: String, _ documentation: String, among choices: [String], _ get: @escaping @Sendable (Model) -> String
    ) -> Self {
        Field(name, documentation, .partial(among: choices), Access(reading: .text { $0.read(get) }))
    }
}

// MARK: Values that are entered

extension Field {
    /// Zero or more models: `{{#name}}` renders once for each.
    public static func list<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [Element]
    ) -> Self {
        Field(name, documentation, .list, .list(.model(Element.self), get))
    }

    /// Zero or more texts: inside `{{#name}}` each is `{{.}}`.
    public static func list(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> [String]
    ) -> Self {
        Field(name, documentation, .list, .list(.leaf(.text), get))
    }

    /// Another model: `{{#name}}` enters it, `{{name.field}}` reaches into it.
    public static func object<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Element
    ) -> Self {
        Field(name, documentation, .object(optional: false), .object { get($0) })
    }

    /// Another model that may be absent.
    public static func object<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Element?
    ) -> Self {
        Field(name, documentation, .object(optional: true), .object(get))
    }
}

extension Access {
    fileprivate static func optional<Model: TemplateModel>(
        _ leaf: Scope.Leaf, _ get: @escaping @Sendable (Model) -> String?
    ) -> Access {
        Access(
            reading: .text { $0.read(get) },
            isPresent: { $0.read(get) != nil },
            enter: { context, body in
                if let text = context.read(get) { Context.lend(text, to: body) }
            },
            entered: .leaf(leaf))
    }

    fileprivate static func list<Model: TemplateModel, Element>(
        _ element: Scope.Identity, _ get: @escaping @Sendable (Model) -> [Element]
    ) -> Access {
        Access(
            isPresent: { !$0.read(get).isEmpty },
            enter: { context, body in Context.lend(each: context.read(get), to: body) },
            entered: element)
    }

    fileprivate static func object<Model: TemplateModel, Element: TemplateModel>(
        _ get: @escaping @Sendable (Model) -> Element?
    ) -> Access {
        Access(
            isPresent: { $0.read(get) != nil },
            enter: { context, body in
                if let value = context.read(get) { Context.lend(value, to: body) }
            },
            entered: .model(Element.self))
    }
}
