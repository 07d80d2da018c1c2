import Diagnostics
import ImageMetadata
import PersonalIdentifiers
import Text

/// A file that is published as it is, except that hidden data about people is taken out of pictures.
struct CopiedFile: Sendable {
    /// What is published.
    let bytes: [UInt8]
    let problems: [Diagnostic]

    /// Endings of documents and archives whose text is compressed or in a form of their own, so that it is not searched
    /// here, and whose properties usually name the author.
    private static let documentEndings: Set<String> = [
        "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xlsb", "pptx", "pptm", "ppsx", "pps", "doc", "dot",
        "xls",
        "xlt", "ppt", "wps", "wpt", "et", "ett", "dps", "dpt", "odt", "ods", "odp", "rtf", "pdf", "ofd", "epub", "zip",
        "rar",
        "7z", "gz", "tgz", "bz2", "xz", "tar", "cab", "iso", "msg", "eml", "mdb", "accdb", "vsd", "vsdx", "ceb", "caj",
    ]

    /// How files begin that are archives, whatever they are called.
    private static let packedBeginnings: [[UInt8]] = [
        [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B],
        Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58], Array("%PDF-".utf8), [0xD0, 0xCF, 0x11, 0xE0],
    ]

    private static func isPacked(_ bytes: [UInt8], _ path: String) -> Bool {
        documentEndings.contains(path.fileExtension) || packedBeginnings.contains { bytes.starts(with: $0) }
    }

    /// Endings of files in which browsers run scripts.
    private static let scriptEndings: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "xml", "xsl", "xslt", "js", "mjs", "swf", "hta",
    ]

    /// Reads a file that is to be published.
    ///
    /// - Parameters:
    ///   - path: of the source, as the user names it.
    ///   - isTrusted: whether it stands beside the templates. Who writes these may put any script into the site.
    init(_ original: [UInt8], path: String, route: Route, isTrusted: Bool) {
        var problems = Self.problemsOfName(path, route)
        if !isTrusted, Self.scriptEndings.contains(path.fileExtension) || Self.isUnnamedPage(original, path) {
            problems.append(.fileWithScripts(at: SourceLocation(path: path)))
        }
        do throws(ImageProblem) {
            if let image = try CleanImage(original, named: path) {
                if !image.removed.isEmpty { problems.append(.cleanedImage(image, at: SourceLocation(path: path))) }
                bytes = image.bytes
            } else {
                problems += Self.problemsOfText(original, path, route)
                bytes = original
            }
        } catch {
            let isText = error == .uncleanable(.svg)
            if !isTrusted || !isText && error != .uncleanable(.icon) {
                problems.append(.unpublishableImage(error, at: SourceLocation(path: path)))
            }
            if isText { problems += Self.problemsOfText(original, path, route) }
            bytes = original
        }
        self.problems = problems
    }

    /// Whether browsers take a file without an ending for a page, because of how it begins.
    private static func isUnnamedPage(_ bytes: [UInt8], _ path: String) -> Bool {
        guard path.fileExtension.isEmpty else { return false }
        let opening = String(decoding: bytes.drop { $0 <= 0x20 }.prefix(16), as: UTF8.self).lowercased()
        return ["<!doctype", "<html", "<head", "<body", "<script", "<!--", "<?xml"].contains(where: opening.hasPrefix)
    }

    private static func problemsOfName(_ path: String, _ route: Route) -> [Diagnostic] {
        IdentifierScanner(.plain).identifiers(in: Array(route.path.utf8)).map {
            .personalIdentifier($0, on: [route.path], at: SourceLocation(path: path))
        }
    }

    private static func problemsOfText(_ original: [UInt8], _ path: String, _ route: Route) -> [Diagnostic] {
        if isPacked(original, path) { return [.documentProperties(at: SourceLocation(path: path))] }
        let decoded = DecodedText(path: path, bytes: original)
        // A binary file has no lines to point at, but digits in it may still be readable.
        let isText = decoded.binaryFormat == nil && decoded.isConvertible
        let isTable = isText && path.fileExtension == "csv"
        let text = isText ? decoded.source : SourceText(path: path, bytes: original)
        let source = isTable ? PrivacySource(csv: text) : PrivacySource(text)
        let identifiers = isText && !isTable ? IdentifierScanner(path).identifiers(in: text.bytes) : source.identifiers
        if isText { return source.problems(of: identifiers, hiding: identifiers) { _ in [route.path] } }
        return identifiers.prefix(PrivacySource.mostPlaces).map {
            .personalIdentifier($0, on: [route.path], at: source.text.whole)
        }
    }
}
