import Diagnostics

/// One step of a compiled template. Names are gone: a value is read from a slot, which holds one of the contexts that
/// the running procedure has.
enum Operation: Sendable {
    case literal(Literal)
    case value(slot: Int, Access.Read<PrintedValue?>, Escape, TagPlace)
    /// Runs the body once for each value visited, which is put into the slot `entered`.
    case each(slot: Int, Access.Visit, entered: Int, body: [Operation])
    /// Runs the body if the test gives `expected`.
    case when(slot: Int, Access.Read<Bool>, expected: Bool, body: [Operation])
    case call(Call)
    /// Calls the procedure that the value names.
    case choose(slot: Int, Access.Read<PrintedValue?>, Choice)
}

/// Bytes of the template, merged with their neighbours.
struct Literal: Sendable {
    var bytes: [UInt8] = []
    /// Where lines begin that an indented partial has to indent.
    var lineStarts: [Int] = []
}

/// A partial or parent, called with some of the caller's contexts.
struct Call: Sendable {
    let procedure: Int
    /// For each slot of the callee, the caller's slot that goes there.
    let arguments: [Int]
    /// Put before every line of the callee, behind the indentation of the caller; nil when the tag is inside a line and
    /// the callee's lines are not indented at all.
    let indentation: [UInt8]?
    let tag: TagPlace
}

/// The calls among which a value chooses.
struct Choice: Sendable {
    let calls: [String: Call]
    /// Whether a value that names no call is reported.
    let isChecked: Bool
    let tag: TagPlace
}

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
    /// The procedure of the template itself.
    let root: Int
}
