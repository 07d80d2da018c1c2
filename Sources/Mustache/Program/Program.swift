/// A checked template with everything that it includes, laid out to be run.
///
/// All operations stand one behind the other, each as an instruction that can be copied without counting a reference:
/// bodies follow their sections, and what is more than a few numbers stands in a table.
struct Program: Sendable {
    /// A procedure's instructions.
    struct Entry: Sendable, BitwiseCopyable {
        let start: Int
        let end: Int
        let frameSize: Int
    }

    private(set) var code: [Instruction] = []
    private(set) var procedures: [Entry] = []
    let root: Int
    /// The bytes of all literals.
    let bytes: [UInt8]
    let tags: [TagPlace]

    private(set) var literals: [Literal] = []
    private(set) var calls: [Call] = []
    private(set) var choices: [Choice] = []
    private(set) var readings: [Access.Reading] = []
    private(set) var tests: [Access.Test] = []
    private(set) var entrances: [Access.Entrance] = []

    /// - Parameter bytes: the bytes of all literals.
    init(_ procedures: [Procedure], bytes: [UInt8], tags: [TagPlace], root: Int) {
        self.bytes = bytes
        self.tags = tags
        self.root = root
        for procedure in procedures {
            let start = code.count
            add(procedure.operations)
            self.procedures.append(Entry(start: start, end: code.count, frameSize: procedure.frameSize))
        }
    }

    private mutating func add(_ operations: [Operation]) {
        for operation in operations { add(operation) }
    }

    private mutating func add(_ operation: Operation) {
        switch operation {
        case .literal(let literal):
            literals.append(literal)
            code.append(.literal(literals.count - 1, start: literal.range.lowerBound, end: literal.range.upperBound))
        case .value(let place, .storedText, let escape, let tag):
            code.append(.storedText(place, escape, tag: tag))
        case .value(let place, let reading, let escape, let tag):
            readings.append(reading)
            code.append(.value(place, readings.count - 1, escape, tag: tag))
        case .enter(let place, .stored(let test), let entered, let body):
            let start = test.map { add(place, $0, expected: true) }
            code.append(.enter(place, entered: entered))
            add(body)
            if let start { code[start].setLength(code.count - start - 1) }
        case .enter(let place, let entrance, let entered, let body):
            entrances.append(entrance)
            let start = code.count
            code.append(.each(place, entrances.count - 1, entered: entered, length: 0))
            add(body)
            code[start].setLength(code.count - start - 1)
        case .when(let place, let test, let expected, let body):
            let start = add(place, test, expected: expected)
            add(body)
            code[start].setLength(code.count - start - 1)
        case .call(let call):
            calls.append(call)
            code.append(.call(calls.count - 1))
        case .choose(let choice):
            choices.append(choice)
            code.append(.choose(choices.count - 1))
        }
    }

    /// The index of the instruction, whose body is still to be added.
    private mutating func add(_ place: Place, _ test: Access.Test, expected: Bool) -> Int {
        tests.append(test)
        code.append(.when(place, tests.count - 1, expected: expected, length: 0))
        return code.count - 1
    }
}
