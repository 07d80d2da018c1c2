import Diagnostics

extension Rule {
    /// No two rows agree in all of `fields`, although their keys differ: one thing was entered under two numbers.
    public static func isEnteredOnce(by fields: [any FieldDeclaration]) -> Rule {
        Rule { table, _, diagnostics in
            guard table.count > 1 else { return }
            let combinations = RowCombinations(fields.map { $0.numbers(in: table) })
            var firstRow: [UInt32: Int] = [:]
            for (row, number) in combinations.numbers.enumerated() {
                guard let first = firstRow[number] else {
                    firstRow[number] = row
                    continue
                }
                let titles = fields.map(\.description.title).joined(separator: "、")
                diagnostics.append(
                    Diagnostic(
                        .warning, "entered-twice", at: table.location(row: row),
                        Wording(
                            zh: "这一行与前面一行的\(titles)完全相同，像是同一件事记了两次",
                            en: "this row agrees with an earlier one in \(titles): one thing seems to be entered twice"),
                        fix: Wording(
                            zh: "是同一件的，删去一行；确实是两件的不用改",
                            en: "remove one of them if it is the same; leave both if there were two"),
                        related: [
                            .init(
                                table.location(row: first),
                                Wording(zh: "先记的一行在这里", en: "the earlier row is here"))
                        ]))
            }
        }
    }
}
