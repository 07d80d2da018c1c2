import Diagnostics

/// Where the compiler is: which template's nodes it reads, and with what around them.
struct Site {
    /// The template that the nodes come from. In a replaced block this is the child, while everything else is the
    /// parent's.
    var template: ParsedTemplate
    /// The types of the contexts, outermost first, with their slots in the frame.
    var stack: [(scope: Scope, slot: Int)]
    /// The blocks that are replaced.
    var overrides: Overrides
    /// White space that standalone blocks put before each line.
    var indentation: [UInt8] = []
    /// The tag that included the template, for messages.
    var includedFrom: TagPlace?
    /// The procedure that is being compiled.
    var procedure: Int
    /// Whether a section of this procedure has entered another value, so that including oneself comes to an end.
    var hasEntered = false

    func place(_ range: Range<Int>) -> TagPlace { TagPlace(source: template.source, range: range) }
}

/// What a compilation writes: operations, and the state of the text after them.
struct Emission {
    var operations: [Operation] = []
    /// Where in the document the next byte stands.
    var context: HTMLContext
    /// Whether the next byte begins a line, as far as the template tells.
    var atLineStart = true
    var frameSize: Int
    /// The `<` of the last tag, comment or script that was begun.
    var lastOpening: TagPlace?

    /// A continuation without the operations: for the body of a section.
    func branch() -> Emission {
        var branch = self
        branch.operations = []
        branch.context.passBoundary()
        return branch
    }

    /// Goes on after a body that may or may not have run.
    mutating func resume(after branch: Emission) {
        frameSize = max(frameSize, branch.frameSize)
        atLineStart = atLineStart && branch.atLineStart
        lastOpening = branch.lastOpening ?? lastOpening
    }
}
