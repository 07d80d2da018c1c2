import Diagnostics
import Text

/// Runs a program: walks its operations and appends UTF-8.
struct Machine {
    private let program: Program
    private var output: ByteBuffer
    private var problems: [Diagnostic] = []
    /// The frames of all running procedures, one behind the other.
    private var contexts: [Context]
    /// Where the frame of the running procedure begins.
    private var base = 0
    private var indentation: [UInt8] = []
    /// The call that is running, to be named when it goes too deep.
    private var callTag: TagPlace?
    private var depth = 0
    private var isStopped = false

    /// How deep lists and partials together may run. Deeper than any outline, and shallow enough for the stack of a
    /// thread.
    private static let deepestNesting = 512

    /// As many bytes are written without growing.
    private static let ordinaryPage = 32 << 10

    /// Runs `program` on a model and appends what it writes.
    static func run(_ program: Program, on root: Context, into output: inout [UInt8], problems: inout [Diagnostic]) {
        let bytes = ByteBuffer.array(capacity: ordinaryPage) { buffer in
            let main = program.procedures[program.root]
            var machine = Machine(program, root, slots: main.frameSize, buffer)
            machine.run(main.operations)
            buffer = machine.output
            problems += machine.problems
        }
        if output.isEmpty { output = bytes } else { output += bytes }
    }

    private init(_ program: Program, _ root: Context, slots: Int, _ output: ByteBuffer) {
        self.program = program
        self.output = output
        contexts = Array(repeating: root, count: slots)
    }

    private mutating func run(_ operations: [Operation]) {
        guard depth < Self.deepestNesting else { return stop() }
        depth += 1
        defer { depth -= 1 }
        for operation in operations where !isStopped {
            switch operation {
            case .literal(let literal):
                append(literal)
            case .value(let slot, let read, let escape, let tag):
                if let value = read(contexts[base + slot]) { append(value, escape, tag) }
            case .each(let slot, let visit, let entered, let body):
                let place = base + entered
                visit(contexts[base + slot]) { context in
                    contexts[place] = context
                    run(body)
                }
            case .when(let slot, let test, let expected, let body):
                if test(contexts[base + slot]) == expected { run(body) }
            case .call(let call):
                run(call)
            case .choose(let slot, let read, let choice):
                if case .text(let name)? = read(contexts[base + slot]) { run(choice, name) }
            }
        }
    }

    private mutating func run(_ choice: Choice, _ name: String) {
        if let call = choice.calls[name] {
            run(call)
        } else if choice.isChecked {
            let problem = RunProblem.undeclaredChoice(name, among: choice.calls.keys.sorted())
            problems.append(problem.diagnostic(at: choice.tag.location))
        }
    }

    private mutating func run(_ call: Call) {
        let caller = (base, callTag, indentation)
        let callee = program.procedures[call.procedure]
        let frame = contexts.count
        for slot in 0..<callee.frameSize {
            contexts.append(contexts[base + (slot < call.arguments.count ? call.arguments[slot] : 0)])
        }
        base = frame
        callTag = call.tag
        indentation = call.indentation.map { indentation + $0 } ?? []
        run(callee.operations)
        contexts.removeLast(callee.frameSize)
        (base, callTag, indentation) = caller
    }

    /// Gives up: one report is enough, and a partial that includes itself twice would otherwise go on almost for ever.
    private mutating func stop() {
        isStopped = true
        guard let callTag else { return }
        problems.append(RunProblem.tooDeep(limit: Self.deepestNesting).diagnostic(at: callTag.location))
    }

    // MARK: Output

    private mutating func append(_ value: PrintedValue, _ escape: Escape, _ tag: TagPlace) {
        switch value {
        case .bytes(let bytes): escape.append(bytes, to: &output)
        case .text(let text):
            if !escape.append(text, to: &output) {
                problems.append(RunProblem.refusedURL(text).diagnostic(at: tag.location))
            }
        }
    }

    private mutating func append(_ literal: Literal) {
        guard !indentation.isEmpty else { return output.append(contentsOf: literal.bytes) }
        var start = 0
        for lineStart in literal.lineStarts {
            output.append(contentsOf: Array(literal.bytes[start..<lineStart]))
            output.append(contentsOf: indentation)
            start = lineStart
        }
        output.append(contentsOf: Array(literal.bytes[start...]))
    }
}
