import Diagnostics

/// Where the compiler is: which template's nodes it reads, and with what around them.
struct Site {
    /// The template that the nodes come from. In a replaced block this is the child, while everything else is the
    /// parent's.
    var template: ParsedTemplate
    /// The types of the contexts, outermost first, with their slots in the frame.
    var stack: [(scope: Scope, slot: Int)]
    /// The blocks that are replaced, by name.
    var replacements: [String: Replacement]
    /// White space that standalone blocks put before each line.
    var indentation: [UInt8] = []
    /// The tag that included the template, for messages.
    let includedFrom: TagPlace?
    /// The procedure that is being compiled.
    let procedure: Int
    /// Whether a section of this procedure has entered another value, so that including oneself comes to an end.
    var hasEntered = false

    func place(_ range: Range<Int>) -> TagPlace { TagPlace(source: template.source, range: range) }

    /// A slot that no context of this place has.
    var freeSlot: Int { (stack.map(\.slot).max() ?? 0) + 1 }

    /// The contexts that a name can still reach.
    ///
    /// Of two contexts of the same type the inner one declares every name of the outer one, and a value without names
    /// is reached only as the innermost context. Leaving out the others keeps the stacks finite when a partial includes
    /// itself.
    var visibleStack: [(scope: Scope, slot: Int)] {
        stack.enumerated().filter { index, entry in
            let inner = stack[(index + 1)...]
            return entry.scope.itself == nil ? !inner.contains { $0.scope.type == entry.scope.type } : inner.isEmpty
        }.map(\.element)
    }
}

/// A block of a child template that takes the place of a block of the same name.
///
/// The outermost child wins, and a replacement is compiled where it is shown: with the contexts, the indentation and
/// the other replacements of that place.
struct Replacement {
    let block: Block
    let template: ParsedTemplate

    /// A replacement is the same when it is written at the same place.
    struct Identity: Hashable {
        let template: String
        let offset: Int
    }

    var identity: Identity { Identity(template: template.name, offset: block.tag.lowerBound) }
}

/// What a compilation writes: operations, and the state of the text after them.
struct Emission {
    private(set) var operations: [Operation] = []
    /// Where in the document the next byte stands.
    var context: HTMLContext
    /// Whether the next byte begins a line, as far as the template tells.
    var atLineStart = true
    /// How many slots the operations need.
    private(set) var frameSize: Int
    /// The `<` of the last tag, comment or script that was begun.
    var lastOpening: TagPlace?

    init(context: HTMLContext, frameSize: Int) {
        self.context = context
        self.frameSize = frameSize
    }

    mutating func append(_ operation: Operation) {
        if case .each(_, _, let entered, _) = operation { frameSize = max(frameSize, entered + 1) }
        operations.append(operation)
    }

    /// Appends bytes of the template; neighbours become one operation.
    ///
    /// - Parameter startsLine: whether an indented partial is indented before these bytes.
    mutating func append(_ bytes: some Collection<UInt8>, startsLine: Bool = false) {
        guard startsLine || !bytes.isEmpty else { return }
        var literal = Literal()
        if case .literal(let before)? = operations.last {
            literal = before
            operations.removeLast()
        }
        if startsLine { literal.lineStarts.append(literal.bytes.count) }
        literal.bytes += bytes
        operations.append(.literal(literal))
    }

    /// A continuation without the operations: for the body of a section or block.
    func branch() -> Emission {
        var branch = self
        branch.operations = []
        branch.context.passBoundary()
        return branch
    }

    /// Goes on after the body of a section, which may or may not have run.
    mutating func resume(afterSection body: Emission) {
        frameSize = max(frameSize, body.frameSize)
        atLineStart = atLineStart && body.atLineStart
        lastOpening = body.lastOpening ?? lastOpening
    }

    /// Goes on after the body of a block, which runs always.
    mutating func resume(afterBlock body: Emission) {
        frameSize = max(frameSize, body.frameSize)
        atLineStart = body.atLineStart
        lastOpening = body.lastOpening
        operations += body.operations
    }
}
