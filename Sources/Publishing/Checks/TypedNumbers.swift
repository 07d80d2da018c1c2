import Diagnostics
import Statistics

extension Diagnostic {
    /// What is said of the numbers that authors typed from no table and without a source.
    ///
    /// - Parameters:
    ///   - numbers: what was found in each text; several may be of one file.
    ///   - lists: whether each file gets a note that names every number with its place, instead of one note for all.
    static func typedNumbers(_ numbers: [TypedNumbers], listed lists: Bool) -> [Diagnostic] {
        var files: [String: TypedNumbers] = [:]
        for one in numbers where one.count > 0 {
            if files[one.path]?.add(one) == nil { files[one.path] = one }
        }
        if lists { return files.values.map(typedNumbers) }
        guard let most = files.values.max(by: { ($0.count, $1.path) < ($1.count, $0.path) }) else { return [] }
        let count = files.values.reduce(0) { $0 + $1.count }
        return [
            Diagnostic(
                .note, "typed-numbers", at: SourceLocation(path: most.path),
                Wording(
                    zh: "\(files.count) 个文件里有 \(count) 个写死的数字，没有取自数据，也没有写明出处；这一个最多，有 \(most.count) 个",
                    en:
                        "\(files.count) files hold \(count) numbers that were typed, from no table and without a source; this one has most, \(most.count)"
                ),
                fix: Wording(
                    zh: "逐个列出：gongbao check --typed-numbers", en: "list them: gongbao check --typed-numbers"))
        ]
    }

    private static func typedNumbers(_ numbers: TypedNumbers) -> Diagnostic {
        Diagnostic(
            .note, "typed-numbers", at: SourceLocation(path: numbers.path),
            Wording(
                zh: "有 \(numbers.count) 个写死的数字，没有取自数据，也没有写明出处",
                en: "\(numbers.count) numbers were typed, from no table and without a source"),
            fix: Wording(
                zh: "表里有的写 {{ }}，没有的写成 {{=132 出处}}；标题里的，或者整个文件都是这样的，写 typed-numbers（写死的数字）和原因",
                en:
                    "name those that a table holds, write {{=132 source}} for others; for a title or where a whole file is so, say why under typed-numbers"
            ),
            related: numbers.numerals.sorted { ($0.line, $0.column) < ($1.line, $1.column) }.map {
                Related(
                    SourceLocation(path: numbers.path, line: $0.line, column: $0.column, cell: $0.cell),
                    Wording(zh: "“\($0.text)”", en: "“\($0.text)”"))
            })
    }
}
