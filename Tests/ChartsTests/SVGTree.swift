import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An SVG image as a tree of elements. Reading fails on anything that is not well-formed XML.
final class SVGElement {
    let name: String
    let attributes: [String: String]
    private(set) weak var parent: SVGElement?
    fileprivate(set) var children: [SVGElement] = []
    /// The element's own characters, without its children's.
    fileprivate(set) var text = ""

    fileprivate init(name: String, attributes: [String: String], parent: SVGElement?) {
        self.name = name
        self.attributes = attributes
        self.parent = parent
    }

    struct NotWellFormed: Error {
        let message: String
        let line: Int
    }

    static func parse(_ svg: [UInt8]) throws -> SVGElement {
        let parser = XMLParser(data: Data(svg))
        let builder = TreeBuilder()
        parser.delegate = builder
        guard parser.parse(), let root = builder.root else {
            throw NotWellFormed(message: parser.parserError.map { "\($0)" } ?? "no root", line: parser.lineNumber)
        }
        return root
    }

    /// The element and all below it, in the order of the document.
    var all: [SVGElement] { [self] + children.flatMap(\.all) }

    var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }

    /// The nearest element of a class above this one.
    func ancestor(ofClass name: String) -> SVGElement? {
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
