/// A type of schema.org's vocabulary with those of its properties that pages of this site can state.
///
/// Properties carry the vocabulary's own names. What is not known is nil and left out: nothing is made up for a search
/// engine.
package protocol SchemaType: JSONWritable, Sendable {
    typealias Properties = KeyValuePairs<StaticString, (any JSONWritable)?>

    static var type: String { get }
    /// In the order of their names.
    var properties: Properties { get }
}

extension SchemaType {
    /// As JSON-LD writes it: `@type`, and the properties beside it.
    package func write(to json: inout JSONWriter) {
        json.writeObject { object in
            object.writeMember("@type", Self.type)
            for (name, value) in properties {
                if let value { object.writeMember(name, value) }
            }
        }
    }
}

/// What a page is about, for machines: a JSON-LD document (W3C JSON-LD 1.1).
struct StructuredData: JSONWritable, Sendable {
    let things: [any SchemaType]

    func write(to json: inout JSONWriter) {
        json.writeObject { document in
            document.writeMember("@context", "https://schema.org")
            document.writeMember("@graph", Graph(things: things))
        }
    }

    private struct Graph: JSONWritable {
        let things: [any SchemaType]
        func write(to json: inout JSONWriter) { json.writeArray(things) { $0.write(to: &$1) } }
    }

    var json: [UInt8] {
        var json = JSONWriter()
        write(to: &json)
        return json.bytes
    }
}
