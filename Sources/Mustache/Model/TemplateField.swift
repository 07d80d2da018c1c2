/// One name that a template may use, with what it means and how its value is read.
///
/// A value that the model stores is best declared by its key path, `\.title`: the program then reads it in place. What
/// a model works out is declared by a closure. The documentation is written for the people who edit templates; `gongbao
/// fields` prints it.
///
/// `Model` is a `TemplateModel`, which is not said here: to make the type of the fields of each model when the program
/// starts, the runtime would look for that conformance among all that there are, which took 0.25 million instructions
/// for each model.
public struct TemplateField<Model>: Sendable {
    /// A property of the model, known when the field is declared.
    public typealias Path<Value> = any KeyPath<Model, Value> & Sendable
    /// What the model works out, for each tag anew.
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
        TemplateField(name, documentation, .text(optional: false), .text(get))
    }

    /// Plain text that the model stores.
    public static func text(_ name: String, _ documentation: String, _ path: Path<String>) -> Self {
        TemplateField(
            name, documentation, .text(optional: false),
            .stored(at: path) { .storedText(entered: nil) } ?? .text { (model: Model) in model[keyPath: path] })
    }

    /// Text that may be absent: `{{#name}}` tests that it is there, and inside `{{.}}` is the text.
    public static func optionalText(_ name: String, _ documentation: String, _ get: @escaping Getter<String?>) -> Self {
        TemplateField(name, documentation, .text(optional: true), .optionalText(.text, get))
    }

    /// Text that the model stores when there is one.
    public static func optionalText(_ name: String, _ documentation: String, _ path: Path<String?>) -> Self {
        TemplateField(name, documentation, .text(optional: true), .optionalText(.text, path))
    }

    /// A link, relative or absolute.
    public static func url(_ name: String, _ documentation: String, _ get: @escaping Getter<String>) -> Self {
        TemplateField(name, documentation, .url(optional: false), .text(get))
    }

    /// A link that the model stores.
    public static func url(_ name: String, _ documentation: String, _ path: Path<String>) -> Self {
        TemplateField(
            name, documentation, .url(optional: false),
            .stored(at: path) { .storedText(entered: nil) } ?? .text { (model: Model) in model[keyPath: path] })
    }

    /// A link that may be absent.
    public static func optionalURL(_ name: String, _ documentation: String, _ get: @escaping Getter<String?>) -> Self {
        TemplateField(name, documentation, .url(optional: true), .optionalText(.url, get))
    }

    /// A link that the model stores when there is one.
    public static func optionalURL(_ name: String, _ documentation: String, _ path: Path<String?>) -> Self {
        TemplateField(name, documentation, .url(optional: true), .optionalText(.url, path))
    }

    /// HTML as UTF-8 that is safe to stand in a page as it is. Only `{{{name}}}` and `{{&name}}` print it.
    public static func html(_ name: String, _ documentation: String, _ get: @escaping Getter<[UInt8]>) -> Self {
        TemplateField(name, documentation, .html(optional: false), Access(reading: .bytes { $0.read(get) }))
    }

    /// Safe HTML that may be absent.
    public static func optionalHTML(_ name: String, _ documentation: String, _ get: @escaping Getter<[UInt8]?>) -> Self
    {
        TemplateField(
            name, documentation, .html(optional: true),
            Access(
                reading: .bytes { $0.read(get) },
                isPresent: .computed { $0.read(get) != nil },
                enter: .computed { context, body in
                    if let bytes = context.read(get) { Context.lend(bytes, to: body) }
                },
                entered: .leaf(.html)))
    }

    /// One valid JSON value as UTF-8, for `<script type="application/json">` and `application/ld+json`.
    public static func json(_ name: String, _ documentation: String, _ get: @escaping Getter<[UInt8]>) -> Self {
        TemplateField(name, documentation, .json, Access(reading: .bytes { $0.read(get) }))
    }

    /// A whole number, printed in ASCII digits without grouping.
    public static func number(_ name: String, _ documentation: String, _ get: @escaping Getter<Int>) -> Self {
        TemplateField(name, documentation, .number, Access(reading: .number { $0.read(get) }))
    }
}

// MARK: Values that decide

extension TemplateField {
    /// Yes or no, for `{{#name}}` and `{{^name}}`.
    public static func flag(_ name: String, _ documentation: String, _ get: @escaping Getter<Bool>) -> Self {
        TemplateField(name, documentation, .flag, Access(isPresent: .computed { $0.read(get) }))
    }

    /// Yes or no, as the model stores it.
    public static func flag(_ name: String, _ documentation: String, _ path: Path<Bool>) -> Self {
        TemplateField(
            name, documentation, .flag,
            .stored(at: path) { Access(isPresent: .storedFlag) }
                ?? Access(isPresent: .computed { $0.read { (model: Model) in model[keyPath: path] } }))
    }

    /// The name of the partial that shows this value, for `{{>*name}}`.
    ///
    /// - Parameter choices: every name that `get` can return. Each must exist as a template and is checked.
    public static func partial(
        _ name: String, _ documentation: String, among choices: [String], _ get: @escaping Getter<String>
    ) -> Self {
        TemplateField(name, documentation, .partial(among: choices), .text(get))
    }
}

// MARK: Values that are entered

extension TemplateField {
    /// Zero or more models: `{{#name}}` renders once for each.
    public static func list<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping Getter<[Element]>
    ) -> Self {
        TemplateField(name, documentation, .list, .list(.model(Element.self), get))
    }

    /// Zero or more models that the model stores.
    public static func list<Element: TemplateModel>(_ name: String, _ documentation: String, _ path: Path<[Element]>)
        -> Self
    {
        TemplateField(name, documentation, .list, .list(.model(Element.self), path))
    }

    /// Zero or more texts: inside `{{#name}}` each is `{{.}}`.
    public static func list(_ name: String, _ documentation: String, _ get: @escaping Getter<[String]>) -> Self {
        TemplateField(name, documentation, .list, .list(.leaf(.text), get))
    }

    /// Zero or more texts that the model stores.
    public static func list(_ name: String, _ documentation: String, _ path: Path<[String]>) -> Self {
        TemplateField(name, documentation, .list, .list(.leaf(.text), path))
    }

    /// Another model: `{{#name}}` enters it, `{{name.field}}` reaches into it.
    public static func object<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping Getter<Element>
    ) -> Self {
        TemplateField(name, documentation, .object(optional: false), .object(get))
    }

    /// Another model that the model stores.
    public static func object<Element: TemplateModel>(_ name: String, _ documentation: String, _ path: Path<Element>)
        -> Self
    {
        TemplateField(
            name, documentation, .object(optional: false),
            .stored(at: path) { .storedObject(Element.self) } ?? .object { (model: Model) in model[keyPath: path] })
    }

    /// Another model that may be absent.
    public static func object<Element: TemplateModel>(
        _ name: String, _ documentation: String, _ get: @escaping Getter<Element?>
    ) -> Self {
        TemplateField(name, documentation, .object(optional: true), .object(get))
    }

    /// Another model that the model stores when there is one.
    public static func object<Element: TemplateModel>(_ name: String, _ documentation: String, _ path: Path<Element?>)
        -> Self
    {
        TemplateField(
            name, documentation, .object(optional: true),
            .stored(at: path) { .storedOptionalObject(Element.self) }
                ?? .object { (model: Model) in model[keyPath: path] })
    }
}

// MARK: Accesses

extension Access {
    fileprivate static func text<Model>(_ get: @escaping TemplateField<Model>.Getter<String>) -> Access {
        Access(reading: .text { $0.read(get) })
    }

    fileprivate static func optionalText<Model>(_ leaf: Scope.Leaf, _ path: TemplateField<Model>.Path<String?>)
        -> Access
    {
        .stored(at: path) { .storedText(entered: leaf) }
            ?? .optionalText(leaf) { (model: Model) in model[keyPath: path] }
    }

    fileprivate static func optionalText<Model>(
        _ leaf: Scope.Leaf, _ get: @escaping TemplateField<Model>.Getter<String?>
    ) -> Access {
        Access(
            reading: .text { $0.read(get) },
            isPresent: .computed { $0.read(get) != nil },
            enter: .computed { context, body in
                if let text = context.read(get) { Context.lend(text, to: body) }
            },
            entered: .leaf(leaf))
    }

    fileprivate static func list<Model, Element>(
        _ element: Scope.Identity, _ path: TemplateField<Model>.Path<[Element]>
    ) -> Access {
        .stored(at: path) { .storedList(Element.self, element) }
            ?? .list(element) { (model: Model) in model[keyPath: path] }
    }

    fileprivate static func list<Model, Element>(
        _ element: Scope.Identity, _ get: @escaping TemplateField<Model>.Getter<[Element]>
    ) -> Access {
        Access(
            isPresent: .computed { !$0.read(get).isEmpty },
            enter: .computed { context, body in Context.lend(each: context.read(get), to: body) },
            entered: element)
    }

    /// Always there. Not as an optional that never is nil, whose type the runtime would look up for each.
    fileprivate static func object<Model, Element: TemplateModel>(_ get: @escaping TemplateField<Model>.Getter<Element>)
        -> Access
    {
        Access(
            isPresent: .computed { _ in true },
            enter: .computed { context, body in Context.lend(context.read(get), to: body) },
            entered: .model(Element.self))
    }

    fileprivate static func object<Model, Element: TemplateModel>(
        _ get: @escaping TemplateField<Model>.Getter<Element?>
    ) -> Access {
        Access(
            isPresent: .computed { $0.read(get) != nil },
            enter: .computed { context, body in
                if let value = context.read(get) { Context.lend(value, to: body) }
            },
            entered: .model(Element.self))
    }
}
