import Diagnostics
import Text

/// Runs a program: walks its instructions and appends UTF-8.
struct Machine {
    private let program: Program
    /// The program's instructions and the bytes of its literals, in place.
    private let code: UnsafeBufferPointer<Instruction>
    private let literals: UnsafeBufferPointer<UInt8>
    private var output: ByteBuffer
    private var problems: [Diagnostic] = []
    /// The frames of all running procedures, one behind the other.
    private var contexts: [Context]
    private var base = 0
    private var indentation: [UInt8] = []
    /// The call that is running, to be named when it goes too deep.
    private var callTag: TagIndex?
    private var depth = 0
    private var isStopped = false

    /// How deep lists and partials together may run. Deeper than any outline, and shallow enough for the stack of a
    /// thread.
    private static let deepestNesting = 512

    /// As many bytes are written without growing.
    private static let ordinaryPage = 32 << 10

    static func run(_ program: Program, on root: Context, into output: inout [UInt8], problems: inout [Diagnostic]) {
        program.code.withUnsafeBufferPointer { code in
            program.bytes.withUnsafeBufferPointer { literals in
                let bytes = ByteBuffer.array(capacity: ordinaryPage) { buffer in
                    var machine = Machine(program, code, literals, root, buffer)
                    let start = program.procedures[program.root]
                    machine.run(from: start.start, to: start.end)
                    buffer = machine.output
                    problems += machine.problems
                }
                if output.isEmpty { output = bytes } else { output += bytes }
            }
        }
    }

    private init(
        _ program: Program, _ code: UnsafeBufferPointer<Instruction>, _ literals: UnsafeBufferPointer<UInt8>,
        _ root: Context,
        _ output: ByteBuffer
    ) {
        self.output = output
        self.program = program
        self.code = code
        self.literals = literals
        contexts = Array(repeating: root, count: program.procedures[program.root].frameSize)
    }

    private mutating func run(from start: Int, to end: Int) {
        guard depth < Self.deepestNesting else { return stop() }
        depth += 1
        defer { depth -= 1 }
        var next = start
        while next < end, !isStopped {
            let instruction = code[next]
            next += 1
            switch instruction {
            case .literal(let index, let start, let end):
                if indentation.isEmpty { append(start..<end) } else { append(program.literals[index]) }
            case .storedText(let place, let escape, let tag):
                self[place].read { (text: String?) in
                    if let text { append(text, escape, tag) }
                }
            case .value(let place, let index, let escape, let tag):
                switch program.readings[index] {
                case .storedText: break
                case .text(let get): if let text = get(self[place]) { append(text, escape, tag) }
                case .number(let get): if let number = get(self[place]) { output.appendDecimal(number) }
                case .bytes(let get): if let bytes = get(self[place]) { escape.append(bytes, to: &output) }
                }
            case .enter(let place, let entered):
                contexts[base + entered] = self[place]
            case .each(let place, let index, let entered, let length):
                let body = next
                next += length
                let contextIndex = base + entered
                switch program.entrances[index] {
                case .stored: break
                case .elements(let get):
                    get(self[place]).forEach { context in
                        contexts[contextIndex] = context
                        run(from: body, to: body + length)
                    }
                case .computed(let visit):
                    visit(self[place]) { context in
                        contexts[contextIndex] = context
                        run(from: body, to: body + length)
                    }
                }
            case .when(let place, let index, let expected, let length):
                if program.tests[index].holds(for: self[place]) != expected { next += length }
            case .call(let index):
                run(program.calls[index])
            case .choose(let index):
                choose(program.choices[index])
            }
        }
    }

    /// What stands at a place of the running procedure.
    private subscript(place: Place) -> Context { contexts[base + place.slot] + place.offset }

    private mutating func choose(_ choice: Choice) {
        guard let name = choice.reading.text(in: self[choice.place]) else { return }
        if let call = choice.calls[name] {
            run(call)
        } else if choice.isChecked {
            problems.append(
                .undeclaredChoice(name, choices: choice.calls.keys.sorted(), at: program.tags[choice.tag].location))
        }
    }

    private mutating func run(_ call: Call) {
        let (callerBase, callerTag) = (base, callTag)
        let callee = program.procedures[call.procedure]
        openFrame(of: callee, for: call)
        callTag = call.tag
        if indentation.isEmpty, call.indentation?.isEmpty ?? true {
            run(from: callee.start, to: callee.end)
        } else {
            let callerIndentation = indentation
            if let more = call.indentation { indentation += more } else { indentation = [] }
            run(from: callee.start, to: callee.end)
            indentation = callerIndentation
        }
        (base, callTag) = (callerBase, callerTag)
        contexts.removeLast(callee.frameSize)
    }

    /// Gives up: one report is enough, and a partial that includes itself twice would otherwise go on almost for ever.
    private mutating func stop() {
        isStopped = true
        guard let callTag else { return }
        problems.append(.inclusionTooDeep(limit: Self.deepestNesting, at: program.tags[callTag].location))
    }

    private mutating func openFrame(of callee: Program.Entry, for call: Call) {
        let calleeBase = contexts.count
        for _ in 0..<callee.frameSize { contexts.append(contexts[base]) }
        for (slot, argument) in call.arguments.enumerated() { contexts[calleeBase + slot] = contexts[base + argument] }
        base = calleeBase
    }

    // MARK: Output

    private mutating func append(_ text: String, _ escape: Escape, _ tag: TagIndex) {
        if !escape.append(text, to: &output) { problems.append(.refusedURL(text, at: program.tags[tag].location)) }
    }

    private mutating func append(_ literal: Literal) {
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
}
