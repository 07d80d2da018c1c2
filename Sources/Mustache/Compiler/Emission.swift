/// What a compilation writes: operations, and the state of the text after them.
struct Emission {
    private(set) var operations: [any Operation] = []
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

    mutating func append(_ operation: some Operation) { operations.append(operation) }

    /// Appends a section, and makes room for what it enters.
    mutating func append(_ section: ForEach) {
        frameSize = max(frameSize, section.entered + 1)
        operations.append(section)
    }

    /// Appends a line of the template and moves the context over it.
    ///
    /// - Returns: where colons stand that would make the scheme of an address out of a value.
    mutating func append(_ line: TextLine, at site: Site) -> [Int] {
        if line.startsLine, atLineStart {
            append(site.indentation, startsLine: true)
            atLineStart = false
        }
        let bytes = site.template.source.bytes
        var colons: [Int] = []
        for offset in line.range {
            if bytes[offset] == UInt8(ascii: "<"), context.state == .text {
                lastOpening = site.place(offset..<offset + 1)
            }
            if bytes[offset] == UInt8(ascii: ":"), case .address(let progress, _) = context.valuePlace,
                progress.wouldMakeSchemeOfValue
            {
                colons.append(offset)
            }
            context.advance(over: bytes[offset])
        }
        append(bytes[line.range])
        if let last = line.range.last { atLineStart = bytes[last] == UInt8(ascii: "\n") }
        return colons
    }

    /// Appends bytes of the template; neighbours become one operation.
    ///
    /// - Parameter startsLine: whether an indented partial is indented before these bytes.
    mutating func append(_ bytes: some Collection<UInt8>, startsLine: Bool = false) {
        guard startsLine || !bytes.isEmpty else { return }
        var literal = Literal()
        if let before = operations.last as? Literal {
            literal = before
            operations.removeLast()
        }
        if startsLine { literal.lineStarts.append(literal.bytes.count) }
        literal.bytes += bytes
        operations.append(literal)
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
