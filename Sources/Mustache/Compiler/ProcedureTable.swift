/// The procedures of a program, one for each combination that a template is included with.
struct ProcedureTable {
    /// Everything that the code of a partial depends on.
    struct Key: Hashable {
        let template: String
        let stack: [ContextType]
        let context: HTMLContext
        let replacements: [String: Replacement.Identity]
    }

    private(set) var all: [Procedure] = []
    private var indices: [Key: Int] = [:]
    /// The context at the end of each finished procedure.
    private var ends: [Int: HTMLContext] = [:]

    subscript(key: Key) -> Int? { indices[key] }

    /// The index of a new procedure, which can be called before it is finished.
    mutating func begin(_ key: Key) -> Int {
        indices[key] = all.count
        all.append(Procedure())
        return all.count - 1
    }

    mutating func finish(_ index: Int, _ emission: Emission) {
        ends[index] = emission.context
        all[index] = Procedure(operations: emission.operations, frameSize: emission.frameSize)
    }

    /// Where the document stands after a call. Of a procedure that is not finished, because it is including itself, no
    /// more is known than that it prints something.
    func context(after call: Call, from begin: HTMLContext) -> HTMLContext {
        var end = begin
        if let known = ends[call.procedure] { end = known } else { end.passValue() }
        return begin.joined(with: end) == nil ? begin : end
    }
}
