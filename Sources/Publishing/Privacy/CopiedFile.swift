import Diagnostics
import ImageMetadata
import PersonalIdentifiers
import Text

/// A file that is published as it is, except that hidden data about people is taken out of pictures.
struct CopiedFile: Sendable {
    /// What is published.
    let bytes: [UInt8]
    let problems: [Diagnostic]

    /// Endings of documents whose text is compressed, so that it is not searched here, and whose properties usually name
    /// the author.
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
        // A binary file has no lines to point at, but digits in it may still be readable.
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
