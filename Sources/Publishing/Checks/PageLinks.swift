import Text

/// The anchors that a finished page offers and the links that it makes, found in its bytes.
enum PageLinks {
    enum Attribute {
        /// `id`.
        case anchor
        /// `href` or `src`, as written.
        case link
    }

    /// Calls `found` with the value of each such attribute.
    @inline(__always)
    static func read(_ html: UnsafeBufferPointer<UInt8>, _ found: (Attribute, UnsafeBufferPointer<UInt8>) -> Void) {
        HTMLAttributes.read(html) { nameEnd, value in
            if let attribute = Attribute(html, nameEndsAt: nameEnd) { found(attribute, value) }
        }
    }
}

extension PageLinks.Attribute {
    fileprivate init?(_ html: UnsafeBufferPointer<UInt8>, nameEndsAt end: Int) {
        func isNamed(_ name: StaticString) -> Bool {
            let start = end - name.utf8CodeUnitCount
            // An attribute's name follows white space, and only white space has bytes as low as this.
            guard start > 0, html[start - 1] <= UInt8(ascii: " ") else { return false }
            return html.has(name, at: start)
        }
        // The last letter of the name rules out most attributes at once.
        switch html[end - 1] {
        case UInt8(ascii: "d") where isNamed("id"): self = .anchor
        case UInt8(ascii: "f") where isNamed("href"), UInt8(ascii: "c") where isNamed("src"): self = .link
        default: return nil
        }
    }
}
