import Diagnostics

/// Runs a program: walks its operations and appends UTF-8.
struct Machine {
    private let program: Program
    /// The program's literals, in place.
    private let literals: UnsafeBufferPointer<UInt8>
    private var output: [UInt8]
    private var problems: [Diagnostic] = []
    /// The frames of all running procedures, one behind the other.
    private var contexts: [Context]
    private var base = 0
    private var indentation: [UInt8] = []
    /// The call that is running, to be named when it goes too deep.
    private var callTag: TagIndex?
    private var depth = 0
    private var isStopped = false

    /// How deep sections and partials together may run. Deeper than any outline, and shallow enough for the stack of a thread.
    private static let deepestNesting = 512

    static func run(_ program: Program, on root: Context, into output: inout [UInt8], problems: inout [Diagnostic]) {
        program.literals.withUnsafeBufferPointer { literals in
            var machine = Machine(program, literals, root)
            swap(&machine.output, &output)
            machine.run(program.procedures[program.root].operations)
            swap(&machine.output, &output)
            problems += machine.problems
        }
    }

    private init(_ program: Program, _ literals: UnsafeBufferPointer<UInt8>, _ root: Context) {
        self.program = program
        self.literals = literals
        output = []
        contexts = Array(repeating: root, count: program.procedures[program.root].frameSize)
    }

    private mutating func run(_ operations: [Operation]) {
        guard depth < Self.deepestNesting else { return stop() }
        depth += 1
        defer { depth -= 1 }
        for operation in operations {
            if isStopped { return }
            switch operation {
            case .literal(let literal):
                append(literal)
            case .text(let slot, let get, let escape, let tag):
                if let text = get(contexts[base + slot]), !escape.append(text, to: &output) {
                    problems.append(.refusedURL(text, at: program.tags[tag].location))
                }
            case .number(let slot, let get):
                if let number = get(contexts[base + slot]) { append(number) }
            case .bytes(let slot, let get, let escape):
                if let bytes = get(contexts[base + slot]) { escape.append(bytes, to: &output) }
            case .enter(let slot, let enter, let entered, let body):
                enter(contexts[base + slot]) { context in
                    contexts[base + entered] = context
                    run(body)
                }
            case .when(let slot, let test, let expected, let body):
                if test(contexts[base + slot]) == expected { run(body) }
            case .call(let call):
                run(call)
            case .choose(let slot, let get, let calls, let isChecked, let tag):
                choose(get(contexts[base + slot]), calls, isChecked, tag)
            }
        }
    }

    private mutating func choose(_ name: String?, _ calls: [String: Call], _ isChecked: Bool, _ tag: TagIndex) {
        guard let name else { return }
        if let call = calls[name] {
            run(call)
        } else if isChecked {
            problems.append(.undeclaredChoice(name, choices: calls.keys.sorted(), at: program.tags[tag].location))
        }
    }

    private mutating func run(_ call: Call) {
        let (callerBase, callerIndentation, callerTag) = (base, indentation, callTag)
        let callee = program.procedures[call.procedure]
        openFrame(of: callee, for: call)
        callTag = call.tag
        if let more = call.indentation {
            if !more.isEmpty { indentation += more }
        } else {
            indentation = []
        }
        run(callee.operations)
        (base, indentation, callTag) = (callerBase, callerIndentation, callerTag)
        contexts.removeLast(callee.frameSize)
    }

    /// Gives up: one report is enough, and a partial that includes itself twice would otherwise go on almost for ever.
    private mutating func stop() {
        isStopped = true
        guard let callTag else { return }
        problems.append(.inclusionTooDeep(limit: Self.deepestNesting, at: program.tags[callTag].location))
    }

    private mutating func openFrame(of callee: Procedure, for call: Call) {
        let calleeBase = contexts.count
        contexts.append(contentsOf: repeatElement(contexts[base], count: callee.frameSize))
        for (slot, argument) in call.arguments.enumerated() { contexts[calleeBase + slot] = contexts[base + argument] }
        base = calleeBase
    }

    // MARK: Output

    private mutating func append(_ literal: Literal) {
        guard !indentation.isEmpty, !literal.lineStarts.isEmpty else {
            return append(literal.range)
        }
        var start = literal.range.lowerBound
        for lineStart in literal.lineStarts {
            append(start..<lineStart)
            output.append(contentsOf: indentation)
            start = lineStart
        }
        append(start..<literal.range.upperBound)
    }

    private mutating func append(_ range: Range<Int>) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[range]))
    }

    private mutating func append(_ number: Int) {
        if number < 0 { output.append(UInt8(ascii: "-")) }
        let start = output.count
        var rest = number.magnitude
        repeat {
            output.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        output[start...].reverse()
    }
}
