/// A machine that reads bytes and is always in one of a few states, written down as a table.
///
/// A row says for one state which input leads to which state. The first entry that fits decides; an input that no entry
/// names leaves the state as it is.
struct Automaton<State: CaseIterable & RawRepresentable & Sendable>: Sendable where State.RawValue == UInt8 {
    typealias Row = KeyValuePairs<Input, State>

    /// For each state, the next state by input.
    private let next: [[State]]

    /// - Parameter row: the row of each state, whose raw values must be 0, 1, 2 and so on.
    init(_ row: (State) -> Row) {
        next = State.allCases.map { state in
            let row = row(state)
            return (0..<Input.count).map { number in row.first { $0.key.numbers.contains(number) }?.value ?? state }
        }
    }

    /// The state to which `byte` leads from `state`.
    subscript(state: State, byte: UInt8) -> State { next[Int(state.rawValue)][Int(byte)] }

    /// The state to which something that is no byte leads from `state`.
    subscript(state: State, event: Input.Event) -> State { next[Int(state.rawValue)][event.rawValue] }
}

/// What an entry of such a table reacts to: certain bytes, or something in a template that is no byte.
struct Input: Sendable, ExpressibleByStringLiteral {
    /// What a template has between its bytes.
    enum Event: Int {
        /// A tag that prints a value.
        case value = 256
        /// The beginning or end of a section, a block or a partial.
        case boundary = 257
    }

    /// Bytes by their values, events by their raw values.
    fileprivate let numbers: Set<Int>
    fileprivate static let count = 258

    private init(_ numbers: some Sequence<Int>) { self.numbers = Set(numbers) }

    /// Any of these ASCII characters.
    init(stringLiteral characters: String) { self.init(characters.utf8.map(Int.init)) }

    static let letter = Input((0..<256).filter { UInt8($0).isLetter })
    static let space = Input((0..<256).filter { UInt8($0).isSpace })
    /// Every byte that no entry before this one names.
    static let otherByte = Input(0..<256)
    static let value = Input([Event.value.rawValue])
    static let boundary = Input([Event.boundary.rawValue])
}

extension UInt8 {
    /// What HTML calls white space: tab, line feed, form feed, carriage return and space.
    fileprivate var isSpace: Bool { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(self) }

    /// The letters of ASCII.
    fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
