import Mustache

@testable import Pages

/// Templates that print everything that their pages may name: whatever a page is made of shows in its bytes.
enum ExhaustiveTemplates {
    /// Under the names of their files in the templates folder.
    static let files: [String: String] = Dictionary(
        uniqueKeysWithValues: allFamilies.models.map { model in ("\(model.template).mustache", template(model)) })

    private static let places = ["id", "anchor"]
    /// Models contain themselves and each other.
    private static let deepest = 3

    private static func template<Model: PageModel>(_ model: Model.Type) -> String {
        let description = ModelDescription.of(model)
        var known: [String: ModelDescription] = [:]
        collect(description, into: &known)
        let isHTML = !model.template.hasSuffix(".xml") && !model.template.hasSuffix(".txt")
        let body = tags(description, known, within: [], isHTML: isHTML)
        if model.template.hasSuffix(".xml") { return "<page>\(body)</page>\n" }
        // What stands by itself within an article, too, is complete.
        return isHTML ? "<div>\(body)</div>\n" : body
    }

    private static func collect(_ description: ModelDescription, into known: inout [String: ModelDescription]) {
        known[description.name] = description
        for field in description.fields { if case .model(let inner)? = field.inside { collect(inner, into: &known) } }
    }

    private static func tags(
        _ description: ModelDescription, _ known: [String: ModelDescription], within outer: [String], isHTML: Bool
    ) -> String {
        description.fields.map { field in
            let name = field.name
            switch field.kind {
            // Places that links within articles lead to.
            case .text(false) where isHTML && places.contains(name): return "<p id=\"{{\(name)}}\"></p>\n"
            case .text(true) where isHTML && places.contains(name):
                return "{{#\(name)}}<p id=\"{{.}}\"></p>\n{{/\(name)}}"
            case .text(false), .url(false), .number: return "\(name)={{\(name)}}\n"
            case .text(true), .url(true): return "{{#\(name)}}\(name)={{.}}\n{{/\(name)}}"
            case .html(false): return isHTML ? "{{{\(name)}}}\n" : "{{\(name)}}\n"
            case .html(true): return isHTML ? "{{#\(name)}}{{{.}}}{{/\(name)}}" : "{{#\(name)}}{{.}}{{/\(name)}}"
            case .json: return isHTML ? "<script type=\"application/ld+json\">{{{\(name)}}}</script>\n" : ""
            case .flag: return "{{#\(name)}}\(name){{/\(name)}}{{^\(name)}}not \(name){{/\(name)}}\n"
            case .partial: return ""
            case .list, .object:
                return
                    "{{#\(name)}}(\(inside(field, known, within: outer + [description.name], isHTML: isHTML))){{/\(name)}}\n"
            }
        }.joined()
    }

    private static func inside(
        _ field: ModelDescription.Field, _ known: [String: ModelDescription], within outer: [String], isHTML: Bool
    ) -> String {
        let model: ModelDescription? =
            switch field.inside {
            case .model(let inner): inner
            case .described(let name): known[name]
            case .value, nil: nil
            }
        guard let model else { return "{{.}}" }
        guard outer.count < deepest, !outer.contains(model.name) else { return "…" }
        return tags(model, known, within: outer, isHTML: isHTML)
    }
}
