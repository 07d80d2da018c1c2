import Diagnostics

extension Compiler {
    mutating func compile(_ line: TextLine, at site: Site, into emission: inout Emission) {
        if line.startsLine, emission.atLineStart {
            emission.startLine(at: literals.count)
            add(site.indentation, to: &emission)
            emission.atLineStart = false
        }
        let bytes = site.template.source.bytes[line.range]
        var rest = bytes
        while true {
            rest = rest.dropFirst(emission.context.advance(overRunAtStartOf: rest))
            guard let byte = rest.first else { break }
            let offset = rest.startIndex
            if byte == UInt8(ascii: ":") { checkScheme(at: offset, site, emission.context) }
            if byte == UInt8(ascii: "<"), case .text = emission.context.state {
                emission.lastOpening = site.place(offset..<offset + 1)
            }
            emission.context.advance(over: byte)
            rest = rest.dropFirst()
        }
        add(bytes, to: &emission)
        if let last = bytes.last { emission.atLineStart = last == UInt8(ascii: "\n") }
    }

    /// `href="{{kind}}:…"` would let a value choose the scheme.
    private mutating func checkScheme(at offset: Int, _ site: Site, _ context: HTMLContext) {
        guard case .address(let progress, _) = context.valuePlace, progress.wouldMakeSchemeOfValue else { return }
        report(.valueAsScheme(at: site.place(offset..<offset + 1).location), in: site)
    }

    /// Adds bytes to the literal that is being written.
    mutating func add(_ bytes: some Collection<UInt8>, to emission: inout Emission) {
        guard !bytes.isEmpty else { return }
        let start = literals.count
        literals += bytes
        emission.extendLiteral(start..<literals.count)
    }
}

extension Emission {
    fileprivate mutating func startLine(at offset: Int) {
        extendLiteral(offset..<offset)
        guard case .literal(var literal)? = operations.last else { return }
        literal.lineStarts.append(offset)
        operations[operations.count - 1] = .literal(literal)
    }

    /// Merges with the literal before, so that one run of bytes is one operation.
    fileprivate mutating func extendLiteral(_ range: Range<Int>) {
        if case .literal(var literal)? = operations.last, literal.range.upperBound == range.lowerBound {
            literal.range = literal.range.lowerBound..<range.upperBound
            operations[operations.count - 1] = .literal(literal)
        } else {
            operations.append(.literal(Literal(range: range, lineStarts: [])))
        }
    }
}
