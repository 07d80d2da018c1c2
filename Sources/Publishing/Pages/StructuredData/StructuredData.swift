import FoundationEssentials

/// A type of schema.org's vocabulary with those of its properties that pages of this site can state.
///
/// Properties carry the vocabulary's own names. What is not known is nil and left out: nothing is made up for a search engine.
protocol SchemaType: Encodable, Sendable {
    static var type: String { get }
}

/// A thing of a type, as JSON-LD writes it: the properties, and beside them `@type`.
struct Node<Properties: SchemaType>: Encodable, Sendable {
    let properties: Properties

    init(_ properties: Properties) { self.properties = properties }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONLDKey.self)
        try container.encode(Properties.type, forKey: .type)
        try properties.encode(to: encoder)
    }
}

private enum JSONLDKey: String, CodingKey {
    case context = "@context"
    case graph = "@graph"
    case type = "@type"
}

/// What a page is about, for machines: a JSON-LD document (W3C JSON-LD 1.1).
struct StructuredData: Encodable, Sendable {
    let things: [any Encodable & Sendable]

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONLDKey.self)
        try container.encode("https://schema.org", forKey: .context)
        var graph = container.nestedUnkeyedContainer(forKey: .graph)
        for thing in things { try thing.encode(to: graph.superEncoder()) }
    }

    /// The document with its keys sorted, so that the same page is always the same bytes.
    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, whole numbers and booleans only: nothing here can fail to encode.
        return Array((try? encoder.encode(self)) ?? Data("{}".utf8))
    }
}
