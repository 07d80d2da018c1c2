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
    /// Whether the name of a section around this place is wrong, so that nobody knows which names it gives. They are
    /// not checked: one mistake is told once.
    var isInUnknownSection = false

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
