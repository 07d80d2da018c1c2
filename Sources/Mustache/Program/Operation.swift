import Diagnostics

/// One step of a compiled template. Names are gone: a value is read from a slot, which holds one of the contexts that
/// the running procedure has.
protocol Operation: Sendable {
    /// Reads the machine's slots, and appends to its output.
    func run(on machine: inout Machine)
}

/// Prints a value, if there is one.
struct Print: Operation {
    let slot: Int
    let read: Access.Read<PrintedValue?>
    let escape: Escape
    let tag: TagPlace

    func run(on machine: inout Machine) {
        if let value = read(machine[slot]) { machine.append(value, escape, tag) }
    }
}

/// Runs the body once for each value visited, which is put into the slot `entered`.
struct ForEach: Operation {
    let slot: Int
    let visit: Access.Visit
    let entered: Int
    let body: [any Operation]

    func run(on machine: inout Machine) {
        visit(machine[slot]) { context in
            machine[entered] = context
            machine.run(body)
        }
    }
}

/// Runs the body if the test gives `expected`.
struct When: Operation {
    let slot: Int
    let test: Access.Read<Bool>
    let expected: Bool
    let body: [any Operation]

    func run(on machine: inout Machine) {
        if test(machine[slot]) == expected { machine.run(body) }
    }
}

/// Bytes of the template, merged with their neighbours.
struct Literal: Operation {
    var bytes: [UInt8] = []
    /// Where lines begin that an indented partial has to indent.
    var lineStarts: [Int] = []

    func run(on machine: inout Machine) { machine.append(self) }
}

/// A partial or parent, called with some of the caller's contexts.
struct Call: Operation {
    let procedure: Int
    /// For each slot of the callee, the caller's slot that goes there.
    let arguments: [Int]
    /// Put before every line of the callee, behind the indentation of the caller; nil when the tag is inside a line and
    /// the callee's lines are not indented at all.
    let indentation: [UInt8]?
    let tag: TagPlace

    func run(on machine: inout Machine) { machine.run(self) }
}

/// Calls the procedure that the value names.
struct Choice: Operation {
    let slot: Int
    let read: Access.Read<PrintedValue?>
    let calls: [String: Call]
    /// Whether a value that names no call is reported.
    let isChecked: Bool
    let tag: TagPlace

    func run(on machine: inout Machine) {
        if case .text(let name)? = read(machine[slot]) { machine.run(self, name) }
    }
}

/// Where a tag stands; looked up only when there is something to report.
struct TagPlace: Sendable {
    let source: SourceText
    let range: Range<Int>

    var location: SourceLocation { source.location(of: range) }
}

/// A template compiled for one stack of types, one HTML context and one set of blocks.
struct Procedure: Sendable {
    var operations: [any Operation] = []
    /// Slots for the contexts that it is called with and those that its sections enter.
    var frameSize = 1
}

/// A checked template with everything that it includes.
struct Program: Sendable {
    let procedures: [Procedure]
    /// The procedure of the template itself.
    let root: Int
}
