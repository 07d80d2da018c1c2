import Diagnostics

extension [Diagnostic] {
    /// With one note for all numbers that authors typed from no table, instead of one for each text.
    ///
    /// - Parameter lists: whether each text keeps its own note, which names every number with its line.
    func withTypedNumbers(listed lists: Bool) -> [Diagnostic] {
        let notes = filter { $0.code == "typed-numbers" }
        guard let first = notes.first, !lists else { return self }
        let count = notes.reduce(0) { $0 + $1.related.count }
        let most = notes.max { $0.related.count < $1.related.count } ?? first
        return filter { $0.code != "typed-numbers" } + [
            Diagnostic(
                .note, "typed-numbers", at: most.location,
                Wording(
                    zh: "\(notes.count) 篇文章里有 \(count) 个写死的数字，没有取自数据，也没有写明出处；这一篇最多，有 \(most.related.count) 个",
                    en:
                        "\(notes.count) texts hold \(count) numbers that were typed, from no table and without a source; this one has most, \(most.related.count)"
                ),
                fix: Wording(
                    zh: "逐个列出：gongbao check --typed-numbers", en: "list them: gongbao check --typed-numbers"))
        ]
    }
}
