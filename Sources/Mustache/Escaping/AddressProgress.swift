/// How much of an address stands before a place in it, and so what a value there can still change.
///
/// In the order of caution: where two ways meet, the earlier of their cases is the one to go on with.
enum AddressProgress: UInt8, Sendable, CaseIterable, Comparable {
    /// Nothing: a value is the beginning of the address.
    case start
    /// Only values, which may all have been empty.
    case values
    /// Values and literal text that together could still become a scheme.
    case mixed
    /// Literal text that could still become a scheme.
    case head
    /// Past the scheme: a path.
    case path
    /// Past `?` or `#`.
    case query
    /// In `srcset`, behind the address.
    case descriptor

    /// The table for an attribute with one address. Browsers take white space out of the beginning of an address
    /// (WHATWG URL, 4.4), so that it changes nothing.
    static let one = Automaton<AddressProgress> { place in
        switch place {
        case .start: [.space: .start, "?#": .query, "/:": .path, .otherByte: .head, .value: .values]
        case .values: [.space: .values, "?#": .query, "/:": .path, .otherByte: .mixed]
        case .mixed: [.space: .mixed, "?#": .query, "/:": .path]
        case .head: [.space: .head, "?#": .query, "/:": .path, .value: .mixed]
        case .path: ["?#": .query]
        case .query, .descriptor: [:]
        }
    }

    /// The table for an attribute with several, each up to a comma and with a size behind white space.
    static let several = Automaton<AddressProgress> { place in
        switch place {
        case .start: [",": .start, .space: .start, "?#": .query, "/:": .path, .otherByte: .head, .value: .values]
        case .values: [",": .start, .space: .descriptor, "?#": .query, "/:": .path, .otherByte: .mixed]
        case .mixed: [",": .start, .space: .descriptor, "?#": .query, "/:": .path]
        case .head: [",": .start, .space: .descriptor, "?#": .query, "/:": .path, .value: .mixed]
        case .path: [",": .start, .space: .descriptor, "?#": .query]
        case .query, .descriptor: [",": .start, .space: .descriptor]
        }
    }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Whether a literal `:` here would make a scheme out of a value.
    var wouldMakeSchemeOfValue: Bool { self == .values || self == .mixed }

    /// What is certain of a place that is reached in both ways.
    func joined(with other: AddressProgress) -> AddressProgress {
        let earlier = min(self, other)
        // At the very start on one way and behind a value or a word on the other, both of their cautions apply.
        return earlier == .start && [.values, .mixed].contains(max(self, other)) ? .values : earlier
    }
}
