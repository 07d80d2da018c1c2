import Mustache

/// What one kind of page, or of block within an article, gives to its template.
package protocol PageModel: TemplateModel {
    /// The template's name: `report` for `templates/report.mustache`.
    static var template: String { get }
}
