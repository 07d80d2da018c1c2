import Mustache

/// What each template may name, for `gongbao fields`.
package struct TemplateFields: Sendable {
    private let models: [any PageModel.Type]

    /// The fields of every template that a site has.
    package init() { self.init(allFamilies) }

    init(_ families: [any PageFamily.Type]) { models = families.models }

    /// The names of all templates, in the order of the families.
    package var templates: [String] { models.map { $0.template } }

    /// The fields of `template` as an indented list; nil when there is no such template.
    package func text(for template: String) -> String? {
        guard let model = models.first(where: { $0.template == template }) else { return nil }
        return "templates/\(template).mustache\n" + lines(describe(model), indent: 1).joined(separator: "\n") + "\n"
    }

    private func describe<Model: PageModel>(_ model: Model.Type) -> ModelDescription { ModelDescription.of(model) }

    private func lines(_ description: ModelDescription, indent: Int) -> [String] {
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
    private func usage(_ field: ModelDescription.Field) -> String {
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
