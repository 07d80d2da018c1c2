import Mustache

/// What each template may name, for `gongbao fields`.
public struct TemplateFields {
    /// The names of all templates that a site has, in the order of the declaration.
    public static var templates: [String] { allPageModels.map { $0.template } }

    /// The fields of `template` as an indented list; nil when there is no such template.
    public static func text(for template: String) -> String? {
        guard let model = allPageModels.first(where: { $0.template == template }) else { return nil }
        return "templates/\(template).mustache\n" + lines(describe(model), indent: 1).joined(separator: "\n") + "\n"
    }

    private static func describe<Model: PageModel>(_ model: Model.Type) -> ModelDescription {
        ModelDescription.of(model)
    }

    private static func lines(_ description: ModelDescription, indent: Int) -> [String] {
        let space = String(repeating: "  ", count: indent)
        return description.fields.flatMap { field -> [String] in
            let head = "\(space)\(usage(field))  \(field.documentation)"
            switch field.inside {
            case .model(let inner): return [head] + lines(inner, indent: indent + 1)
            case .described(let name): return [head, "\(space)  （同上：\(name)）"]
            case .value, nil: return [head]
            }
        }
    }

    /// The tag that a designer writes.
    private static func usage(_ field: ModelDescription.Field) -> String {
        switch field.kind {
        case .text(false), .url(false), .number: "{{\(field.name)}}"
        case .text(true), .url(true): "{{#\(field.name)}}{{.}}{{/\(field.name)}}"
        case .html(false), .json: "{{{\(field.name)}}}"
        case .html(true): "{{#\(field.name)}}{{{.}}}{{/\(field.name)}}"
        case .flag, .list, .object: "{{#\(field.name)}}…{{/\(field.name)}}"
        case .partial: "{{>*\(field.name)}}"
        }
    }
}
