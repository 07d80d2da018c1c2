import ArgumentParser
import Diagnostics
import Pages

struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "列出模板里可以写的名称。 List what a template may name.")

    @Argument(help: "模板名，例如 report；不写则列出全部。 A template's name; all when left out.")
    var template: String?

    func run() throws {
        let fields = TemplateFields()
        for name in template.map({ [$0] }) ?? fields.templates {
            guard let text = fields.text(for: name) else {
                let nearest = nearestName(to: name, in: fields.templates).map { "最接近的是 \($0)。 " } ?? ""
                throw ValidationError(
                    "没有名为“\(name)”的模板。 \(nearest)可用 available: \(fields.templates.joined(separator: " "))")
            }
            print(text)
        }
    }
}
