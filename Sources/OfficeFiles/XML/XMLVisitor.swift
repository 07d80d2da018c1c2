import CBoundedExpat

/// Looks at the elements of a part while they are parsed. A subclass for each kind of part.
///
/// A class, because the parser calls back with a pointer to it.
class XMLVisitor {
    /// Where to go from the start of an element.
    enum Descent {
        case into
        /// To its end: nothing in it is looked at.
        case over
    }

    /// Why the part cannot be read; nothing is parsed behind the place where it was found.
    private(set) final var failure: WorkbookError?
    /// Set while the part is parsed.
    final var parser: XML_Parser?
    /// How many elements are open.
    private final var depth = 0
    /// The depth below which nothing is looked at; 0 when everything is.
    private final var skippedDepth = 0

    /// Deeper than any part of a workbook.
    private static let mostDepth = 100

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Descent { .into }
    func end(_ name: XMLName) throws(WorkbookError) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {}

    /// Stops the parser.
    final func fail(_ error: WorkbookError) {
        failure = failure ?? error
        XML_StopParser(parser, 0)
    }

    final func enter(_ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
        depth += 1
        if depth > Self.mostDepth { fail(.tooDeep) }
        guard skippedDepth == 0 else { return }
        do throws(WorkbookError) {
            if case .over = try start(XMLName(name), XMLAttributes(list: attributes)) { skippedDepth = depth }
        } catch {
            fail(error)
        }
    }

    final func leave(_ name: UnsafePointer<CChar>) {
        if skippedDepth == 0 {
            do throws(WorkbookError) { try end(XMLName(name)) } catch { fail(error) }
        } else if depth == skippedDepth {
            skippedDepth = 0
        }
        depth -= 1
    }

    final func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skippedDepth == 0 else { return }
        do throws(WorkbookError) { try text(bytes) } catch { fail(error) }
    }
}
