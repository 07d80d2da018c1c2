import Diagnostics
import ImageMetadata
import PersonalIdentifiers
import Text

/// A file that is published as it is, but for what its bytes tell about people and its reader does not see.
struct CopiedFile: Sendable {
    /// What is published.
    let bytes: [UInt8]
    let problems: [Diagnostic]

    /// Documents whose text is packed, and whose properties name their author.
    private static let documentEndings: Set<String> = [
        "docx", "xlsx", "pptx", "doc", "xls", "ppt", "wps", "et", "dps", "odt", "ods", "odp", "pdf", "ofd",
    ]

    /// - Parameter path: of the source, as the user names it.
    init(_ original: [UInt8], path: String, route: Route) {
        var problems = Self.problemsOfName(path, route)
        do throws(ImageProblem) {
            if let image = try CleanImage(original, named: path) {
                if !image.removed.isEmpty { problems.append(.cleanedImage(image, at: SourceLocation(path: path))) }
                bytes = image.bytes
            } else {
                problems += Self.problemsOfText(original, path, route)
                bytes = original
            }
        } catch {
            problems.append(.unpublishableImage(error, at: SourceLocation(path: path)))
            bytes = original
        }
        self.problems = problems
    }

    private static func problemsOfName(_ path: String, _ route: Route) -> [Diagnostic] {
        IdentifierScanner(.plain).identifiers(in: Array(route.path.utf8)).map {
            .personalIdentifier($0, on: [route.path], at: SourceLocation(path: path))
        }
    }

    private static func problemsOfText(_ original: [UInt8], _ path: String, _ route: Route) -> [Diagnostic] {
        if documentEndings.contains(path.fileExtension) { return [.documentProperties(at: SourceLocation(path: path))] }
        let decoded = DecodedText(path: path, bytes: original)
        // What is no text has no lines; digits in it may be text all the same.
        let isText = decoded.binaryFormat == nil && decoded.isConvertible
        let source = PrivacySource(
            isText ? decoded.source : SourceText(path: path, bytes: original),
            isTable: isText && path.fileExtension == "csv")
        let identifiers =
            isText && !source.isTable ? IdentifierScanner(path).identifiers(in: source.text.bytes) : source.identifiers
        if isText { return source.problems(of: identifiers, hiding: identifiers) { _ in [route.path] } }
        return identifiers.prefix(PrivacySource.mostPlaces).map {
            .personalIdentifier($0, on: [route.path], at: source.text.whole)
        }
    }
}
