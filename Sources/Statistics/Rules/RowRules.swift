import Diagnostics

extension Rule {
    /// `part` never exceeds `whole` in any row for which `condition` holds, where both are known.
    public static func atMost(
        _ part: Field<Measure>, _ whole: Field<Measure>, because reason: Wording,
        where condition: @escaping @Sendable (DatasetTable, Int) -> Bool = { _, _ in true }
    ) -> Rule {
        Rule { table, _, diagnostics in
            for (row, (a, b)) in zip(table[part], table[whole]).enumerated() {
                guard let a = a.exactValue, let b = b.exactValue, a > b, condition(table, row) else { continue }
                diagnostics.append(
                    .partExceedsWhole(
                        (part.description.title, a, table.location(row: row, of: part)),
                        (whole.description.title, b, table.location(row: row, of: whole)), because: reason))
            }
        }
    }

    /// Nothing ends before it starts.
    public static func inOrder(_ start: Field<CalendarDate>, _ end: Field<CalendarDate>) -> Rule {
        inOrder(start, end) { $0[end].mapValues(Optional.some) }
    }

    /// Nothing ends before it starts, where an end is given.
    public static func inOrder(_ start: Field<CalendarDate>, _ end: Field<CalendarDate?>) -> Rule {
        inOrder(start, end) { $0[end] }
    }

    private static func inOrder(
        _ start: Field<CalendarDate>, _ end: any FieldDeclaration,
        _ ends: @escaping @Sendable (DatasetTable) -> Column<CalendarDate?>
    ) -> Rule {
        Rule { table, _, diagnostics in
            for (row, (first, last)) in zip(table[start], ends(table)).enumerated() {
                guard let last, last.isBefore(first) else { continue }
                diagnostics.append(
                    .endsBeforeStart(
                        start: first, end: last, at: table.location(row: row, of: end),
                        startPlace: table.location(row: row, of: start)))
            }
        }
    }

    /// Every value of `field` is a value of `target` in the dataset `id`.
    public static func refers<Value: FieldValue>(_ field: Field<Value>, to target: Field<Value>, in id: String) -> Rule
    {
        reference(field, { $0[field].mapValues(Optional.some) }, target, id)
    }

    /// Every value of `field` that is filled in is a value of `target` in the dataset `id`.
    public static func refers<Value: FieldValue>(_ field: Field<Value?>, to target: Field<Value>, in id: String) -> Rule
    {
        reference(field, { $0[field] }, target, id)
    }

    private static func reference<Value: FieldValue>(
        _ field: any FieldDeclaration, _ values: @escaping @Sendable (DatasetTable) -> Column<Value?>,
        _ target: Field<Value>, _ id: String
    ) -> Rule {
        Rule { table, tables, diagnostics in
            guard let other = tables[id] else { return }
            let known = other.everyValue(of: target)
            func text(_ value: Value) -> String { value.text(for: .download, in: table.regions) }
            let column = values(table)
            guard !column.values.allSatisfy({ $0.map(known.contains) ?? true }) else { return }
            for (row, value) in column.enumerated() {
                guard let value, !known.contains(value) else { continue }
                diagnostics.append(
                    .unknownReference(
                        text(value), in: id, among: known.map(text),
                        at: table.location(row: row, of: field)))
            }
        }
    }
}
