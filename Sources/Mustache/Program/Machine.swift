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
    private var depth = 0
    /// Whether it went too deep. Nothing runs any more, because a partial that includes itself twice would go on almost
    /// for ever.
    private var isStopped = false
    /// Whether the call that went too deep has been reported; one report is enough.
    private var isReported = false

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

    /// What stands in a slot of the running procedure.
    subscript(slot: Int) -> Context {
        get { contexts[base + slot] }
        set { contexts[base + slot] = newValue }
    }

    mutating func run(_ operations: [any Operation]) {
        guard depth < Self.deepestNesting else {
            isStopped = true
            return
        }
        depth += 1
        defer { depth -= 1 }
        for operation in operations where !isStopped { operation.run(on: &self) }
    }

    mutating func run(_ choice: Choice, _ name: String) {
        if let call = choice.calls[name] {
            run(call)
        } else if choice.isChecked {
            let problem = RunProblem.undeclaredChoice(name, among: choice.calls.keys.sorted())
            problems.append(problem.diagnostic(at: choice.tag.location))
        }
    }

    mutating func run(_ call: Call) {
        let caller = (base, indentation)
        let frameSize = program.procedures[call.procedure].frameSize
        let frame = contexts.count
        for slot in 0..<frameSize {
            contexts.append(contexts[base + (slot < call.arguments.count ? call.arguments[slot] : 0)])
        }
        base = frame
        indentation = call.indentation.map { indentation + $0 } ?? []
        run(program.procedures[call.procedure].operations)
        contexts.removeLast(frameSize)
        (base, indentation) = caller
        if isStopped { report(call.tag) }
    }

    /// Reports a call that went too deep, unless one inside it was reported before.
    private mutating func report(_ tag: TagPlace) {
        guard !isReported else { return }
        isReported = true
        problems.append(RunProblem.tooDeep(limit: Self.deepestNesting).diagnostic(at: tag.location))
    }

    // MARK: Output

    mutating func append(_ value: PrintedValue, _ escape: Escape, _ tag: TagPlace) {
        switch value {
        case .bytes(let bytes): escape.append(bytes, to: &output)
        case .text(let text):
            if !escape.append(text, to: &output) {
                problems.append(RunProblem.refusedURL(text).diagnostic(at: tag.location))
            }
        }
    }

    mutating func append(_ literal: Literal) {
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
