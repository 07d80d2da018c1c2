import Statistics

/// Who the training records are about, as far as their names tell it.
struct RecordedPeople {
    /// By row, the number of the person.
    let numbers: [UInt32]
    /// By row, whether the name is masked. Such a row is of another person than all others, unless a name and a workplace
    /// stand in both: where nothing but 某某 is written, each record may be of another.
    let isMasked: [Bool]

    init(_ records: DatasetTable) {
        let person = records[TrainingRecords.person]
        var known: [PersonKey: UInt32] = [:]
        let keys = person.values.map { PersonKey($0) }
        let numberOf = keys.map { key in
            if let number = known[key] { return number }
            let number = UInt32(known.count)
            known[key] = number
            return number
        }
        let pairs = RowCombinations([person.rowNumbers, records[TrainingRecords.workplace].rowNumbers]).numbers
        // One pair everywhere tells nobody apart.
        let tellsNobody = Set(pairs).count == 1
        var (numbers, isMasked): ([UInt32], [Bool]) = ([], [])
        for (row, value) in person.numbers.enumerated() {
            let masked = keys[Int(value)].isMasked
            isMasked.append(masked)
            numbers.append(
                masked
                    ? UInt32(known.count) + (tellsNobody ? UInt32(row) : pairs[pairs.startIndex + row])
                    : numberOf[Int(value)])
        }
        (self.numbers, self.isMasked) = (numbers, isMasked)
    }
}
