import Diagnostics
import Text

/// What a designer edits: Mustache files, and assets that are copied as they are.
struct TemplateFolder: Sendable {
    /// By name, without `.mustache`.
    let templates: [String: SourceText]
    /// Relative to the folder: `assets/site.css`.
    let assets: [String]

    static func read(_ path: String, into diagnostics: inout [Diagnostic]) throws(FileSystemError) -> TemplateFolder {
        var templates: [String: SourceText] = [:]
        var assets: [String] = []
        for name in try FileSystem.files(below: path) {
            if name.fileExtension == "mustache" {
                let bytes = try FileSystem.read(path + "/" + name)
                templates[name.withoutExtension] =
                    decodeText(path: path + "/" + name, bytes: bytes, into: &diagnostics).source
            } else if name.hasPrefix("assets/") {
                assets.append(name)
            } else {
                diagnostics.append(.unexpectedFile(path + "/" + name))
            }
        }
        if templates.isEmpty { diagnostics.append(.noTemplates(path)) }
        return TemplateFolder(templates: templates, assets: assets)
    }
}
