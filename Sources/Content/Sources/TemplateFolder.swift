import Diagnostics
import Files
import Text

/// What a designer edits: Mustache files, and assets that are copied as they are.
package struct TemplateFolder: Sendable {
    /// By name, without `.mustache`.
    package let templates: [String: SourceText]
    /// Relative to the folder: `assets/site.css`.
    package let assets: [String]
    /// Whether all templates could be read as text.
    package let isSound: Bool

    /// - Throws: `FileSystemError` when the folder or a template cannot be read.
    package static func read(_ path: String, into problems: inout [Diagnostic]) throws(FileSystemError)
        -> TemplateFolder
    {
        var own: [Diagnostic] = []
        var templates: [String: SourceText] = [:]
        var assets: [String] = []
        for name in try FileSystem.files(below: path) {
            if name.fileExtension == "mustache" {
                let bytes = try FileSystem.read(path + "/" + name)
                templates[name.withoutExtension] =
                    decodeText(path: path + "/" + name, bytes: bytes, into: &own).source
            } else if name.hasPrefix("assets/") {
                assets.append(name)
            } else {
                own.append(.unexpectedFile(path + "/" + name))
            }
        }
        if templates.isEmpty { own.append(.noTemplates(path)) }
        problems += own
        return TemplateFolder(templates: templates, assets: assets, isSound: !own.hasErrors)
    }
}
