import Diagnostics
import Mustache

/// The templates of the site, compiled against the models of its pages.
package struct SiteTemplates: Sendable {
    private let compiled: [String: any Sendable]

    /// Compiles one template for each of `models`.
    ///
    /// - Returns: nil when a template is missing or wrong; the problems are in `diagnostics`.
    package init?(
        _ sources: [String: SourceText], for models: [any PageModel.Type], into diagnostics: inout [Diagnostic]
    ) {
        let library = TemplateLibrary(sources: sources)
        diagnostics += library.problems
        var compiled: [String: any Sendable] = [:]
        for model in models { Self.compile(model, library, &compiled, &diagnostics) }
        guard compiled.count == models.count, !diagnostics.hasErrors else { return nil }
        self.compiled = compiled
    }

    /// The template of a model that some family lists; any other ends the program.
    package subscript<Model: PageModel>(model: Model.Type) -> Template<Model> {
        // A family lists every model that its pages have, and each was compiled, or there would be no `SiteTemplates`.
        compiled[Model.template] as! Template<Model>
    }

    private static func compile<Model: PageModel>(
        _ model: Model.Type, _ library: TemplateLibrary, _ compiled: inout [String: any Sendable],
        _ diagnostics: inout [Diagnostic]
    ) {
        compiled[Model.template] = library.compile(Model.template, for: model, into: &diagnostics)
    }
}
