/// One step of a program. The body of a section is the `length` instructions behind it.
///
/// Nothing but numbers, so that a step is copied without counting a reference. An `Int` without a name is an index into
/// the program's table of literals, readings, entrances, tests, calls or choices.
enum Instruction: Sendable, BitwiseCopyable {
    /// From where to where its bytes stand is all that it takes where nothing is indented.
    case literal(Int, start: Int, end: Int)
    case storedText(Place, Escape, tag: TagIndex)
    case value(Place, Int, Escape, tag: TagIndex)
    /// The value in place becomes the context of what follows.
    case enter(Place, entered: Int)
    case each(Place, Int, entered: Int, length: Int)
    case when(Place, Int, expected: Bool, length: Int)
    case call(Int)
    case choose(Int)

    /// For a body that has been added behind the instruction.
    mutating func setLength(_ length: Int) {
        switch self {
        case .each(let place, let index, let entered, _): self = .each(place, index, entered: entered, length: length)
        case .when(let place, let index, let expected, _):
            self = .when(place, index, expected: expected, length: length)
        case .literal, .storedText, .value, .enter, .call, .choose: break
        }
    }
}
