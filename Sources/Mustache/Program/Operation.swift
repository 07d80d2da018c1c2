import Diagnostics

/// One step of a compiled template. Names are gone: a value is an access and the slot of the context that it reads.
enum Operation: Sendable {
    case literal(Literal)
    case text(slot: Int, @Sendable (Context) -> String?, Escape, tag: TagIndex)
    case number(slot: Int, @Sendable (Context) -> Int?)
    case bytes(slot: Int, @Sendable (Context) -> [UInt8]?, Escape)
    /// Runs the body once for each value entered, which is put at the slot `entered`.
    case enter(slot: Int, Access.Entrance, entered: Int, body: [Operation])
    /// Runs the body if the test gives `expected`.
    case when(slot: Int, Access.Test, expected: Bool, body: [Operation])
    case call(Call)
    /// Calls the procedure that the value names.
    case choose(slot: Int, @Sendable (Context) -> String?, [String: Call], isChecked: Bool, tag: TagIndex)
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
    /// Put before every line of the callee, behind the indentation of the caller; nil when the tag is inside a line and the
    /// callee's lines are not indented at all.
    let indentation: [UInt8]?
    let tag: TagIndex
}

/// A tag's place in the program's list: operations are copied while they run, and an index costs nothing to copy.
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

/// A checked template with everything that it includes.
struct Program: Sendable {
    let procedures: [Procedure]
    let literals: [UInt8]
    let tags: [TagPlace]
    let root: Int
}
