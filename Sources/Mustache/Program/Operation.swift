import Diagnostics

/// One step of a compiled template, as the compiler writes it. Names are gone: a value is a place and the access to it.
enum Operation: Sendable {
    case literal(Literal)
    case value(Place, Access.Reading, Escape, tag: TagIndex)
    /// Runs the body once for each value entered, which is put at the slot `entered`.
    case enter(Place, Access.Entrance, entered: Int, body: [Operation])
    /// Runs the body if the test gives `expected`.
    case when(Place, Access.Test, expected: Bool, body: [Operation])
    case call(Call)
    /// Calls the procedure that the value names.
    case choose(Choice)
}

/// Where a value is read from: a context of the procedure, and how far along.
struct Place: Sendable, BitwiseCopyable {
    let slot: Int
    let offset: Int
}

/// Bytes of the template, merged with their neighbours.
struct Literal: Sendable {
    /// In the program's `literals`.
    var range: Range<Int>
    /// Where in the range lines begin that an indented partial has to indent.
    var lineStarts: [Int]
}

/// A partial or parent, called with some of the caller's contexts.
struct Call: Sendable {
    let procedure: Int
    /// For each slot of the callee, the caller's slot that goes there.
    let arguments: [Int]
    /// Put before every line of the callee, behind the indentation of the caller; nil when the tag is inside a line and
    /// the callee's lines are not indented at all.
    let indentation: [UInt8]?
    let tag: TagIndex
}

/// The calls among which a value chooses.
struct Choice: Sendable {
    let place: Place
    let reading: Access.Reading
    let calls: [String: Call]
    let isChecked: Bool
    let tag: TagIndex
}

/// A tag's place in the program's list.
typealias TagIndex = Int

/// Where a tag stands; looked up only when there is something to report.
struct TagPlace: Sendable {
    let source: SourceText
    let range: Range<Int>

    var location: SourceLocation { source.location(of: range) }
}

/// A template compiled for one stack of types, one HTML context and one set of blocks.
struct Procedure: Sendable {
    var operations: [Operation] = []
    /// Slots for the contexts that it is called with and those that its sections enter.
    var frameSize = 1
}
