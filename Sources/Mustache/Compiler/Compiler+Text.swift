import Diagnostics

extension Compiler {
    mutating func compile(_ line: TextLine, at site: Site, into emission: inout Emission) {
        if line.startsLine, emission.atLineStart {
            emission.startLine(at: literals.count)
            add(site.indentation, to: &emission)
            emission.atLineStart = false
        }
        let bytes = site.template.source.bytes
        for offset in line.range {
            let before = emission.context
            checkScheme(bytes[offset], at: offset, site, before)
            emission.context.advance(over: bytes[offset])
            if before.state == .text, emission.context.state == .tagOpen {
                emission.lastOpening = site.place(offset..<offset + 1)
            }
        }
        add(bytes[line.range], to: &emission)
        if let last = bytes[line.range].last { emission.atLineStart = last == UInt8(ascii: "\n") }
    }

    /// `href="{{kind}}:…"` would let a value choose the scheme.
    private mutating func checkScheme(_ byte: UInt8, at offset: Int, _ site: Site, _ context: HTMLContext) {
        guard byte == UInt8(ascii: ":"), case .address(let progress, _) = context.valuePlace, progress.wouldMakeSchemeOfValue
        else { return }
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
