/// Whether a place in a JSON script is in a string (RFC 8259, 7).
enum JSONPlace: UInt8, CaseIterable, Sendable {
    case outside, inside
    /// Behind a backslash.
    case escaped

    static let table = Automaton<JSONPlace> { place in
        switch place {
        case .outside: ["\"": .inside]
        case .inside: ["\"": .outside, "\\": .escaped]
        case .escaped: [.otherByte: .inside, .value: .inside, .boundary: .inside]
        }
    }
}
