import Diagnostics

/// Runs a program: walks its operations and appends UTF-8.
struct Machine {
    private let program: Program
    private var output: [UInt8]
    private var problems: [Diagnostic] = []
    /// The frames of all running procedures, one behind the other.
    private var contexts: [Context]
    private var base = 0
    private var indentation: [UInt8] = []
    private var depth = 0
    private var isStopped = false

    /// How deep partials may include each other. Deeper than any outline, and shallow enough for the stack of a thread.
    static let deepestInclusion = 256

    static func run(_ program: Program, on root: Context, into output: inout [UInt8], problems: inout [Diagnostic]) {
        var machine = Machine(program, root)
        swap(&machine.output, &output)
        machine.run(program.procedures[program.root].operations)
        swap(&machine.output, &output)
        problems += machine.problems
    }

    private init(_ program: Program, _ root: Context) {
        self.program = program
        output = []
        contexts = Array(repeating: root, count: program.procedures[program.root].frameSize)
    }

    private mutating func run(_ operations: [Operation]) {
        for operation in operations {
            if isStopped { return }
            switch operation {
            case .literal(let literal):
                append(literal)
            case .text(let slot, let get, let escape, let tag):
                if let text = get(contexts[base + slot]), !escape.append(text, to: &output) {
                    problems.append(.refusedURL(text, at: tag.location))
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

    private mutating func choose(_ name: String?, _ calls: [String: Call], _ isChecked: Bool, _ tag: TagPlace) {
        guard let name else { return }
        if let call = calls[name] {
            run(call)
        } else if isChecked {
            problems.append(.undeclaredChoice(name, choices: calls.keys.sorted(), at: tag.location))
        }
    }

    private mutating func run(_ call: Call) {
        guard depth < Self.deepestInclusion else {
            // One report is enough, and a partial that includes itself twice would otherwise go on almost for ever.
            isStopped = true
            return problems.append(.inclusionTooDeep(limit: Self.deepestInclusion, at: call.tag.location))
        }
        let (callerBase, callerIndentation) = (base, indentation)
        let callee = program.procedures[call.procedure]
        depth += 1
        openFrame(of: callee, for: call)
        if let more = call.indentation {
            if !more.isEmpty { indentation += more }
        } else {
            indentation = []
        }
        run(callee.operations)
        (base, indentation) = (callerBase, callerIndentation)
        depth -= 1
        contexts.removeLast(callee.frameSize)
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
            return output.append(contentsOf: program.literals[literal.range])
        }
        var start = literal.range.lowerBound
        for lineStart in literal.lineStarts {
            output.append(contentsOf: program.literals[start..<lineStart])
            output.append(contentsOf: indentation)
            start = lineStart
        }
        output.append(contentsOf: program.literals[start..<literal.range.upperBound])
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
