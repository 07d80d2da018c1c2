import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG image as a tree of elements. Reading fails on anything that is not well-formed XML.
public final class SVGElement {
    public let name: String
    public let attributes: [String: String]
    public private(set) weak var parent: SVGElement?
    public fileprivate(set) var children: [SVGElement] = []
    /// The element's own characters, without its children's.
    public fileprivate(set) var text = ""

    fileprivate init(name: String, attributes: [String: String], parent: SVGElement?) {
        self.name = name
        self.attributes = attributes
        self.parent = parent
    }

    public struct NotWellFormed: Error {
        public let message: String
        public let line: Int
    }

    public static func parse(_ svg: [UInt8]) throws -> SVGElement {
        let parser = XMLParser(data: Data(svg))
        let builder = TreeBuilder()
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else {
            throw NotWellFormed(message: parser.parserError.map { "\($0)" } ?? "no root", line: parser.lineNumber)
        }
        return root
    }

    /// The element and all below it, in the order of the document.
    public var all: [SVGElement] { [self] + children.flatMap(\.all) }

    public var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

    public func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }

    /// The nearest element of a class above this one.
    public func ancestor(ofClass name: String) -> SVGElement? {
        guard let parent else { return nil }
        return parent.classes.contains(name) ? parent : parent.ancestor(ofClass: name)
    }
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
    var root: SVGElement?
    private var open: [SVGElement] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = SVGElement(name: name, attributes: attributes, parent: open.last)
        if let parent = open.last { parent.children.append(element) } else { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        open.last?.text += string
    }
}
