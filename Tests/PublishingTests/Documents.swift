import Foundation
import FoundationXML
import Testing

/// The XML and JSON that a site publishes for machines, read back.
enum Documents {
    static func xml(_ text: String) throws -> XMLElement {
        try #require(try XMLDocument(xmlString: text, options: []).rootElement())
    }

    /// The things that a page describes, by their types.
    static func structuredData(of page: String) throws -> [String: [String: Any]] {
        let opening = "<script type=\"application/ld+json\">"
        guard let start = page.range(of: opening)?.upperBound else { return [:] }
        let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)?.lowerBound)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
        #expect(document["@context"] as? String == "https://schema.org")
        let graph = try #require(document["@graph"] as? [[String: Any]])
        return Dictionary(uniqueKeysWithValues: graph.map { ($0["@type"] as? String ?? "", $0) })
    }
}

extension XMLElement {
    func texts(_ name: String) -> [String] { elements(forName: name).compactMap(\.stringValue) }

    func value(_ attribute: String) -> String? { attributes?.first { $0.name == attribute }?.stringValue }

    func text(_ name: String) -> String? { texts(name).first }

    /// The address of the link of a relation.
    func link(_ relation: String) -> String? {
        elements(forName: "link").first { $0.value("rel") == relation }?.value("href")
    }
}
