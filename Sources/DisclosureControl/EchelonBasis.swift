/// What follows from the cells published so far: a basis of the space that they span, in echelon form.
struct EchelonBasis {
    /// A vector with its first coefficient 1, sparse, by ascending index.
    struct Direction: Equatable {
        let indices: [Int]
        let coefficients: [UInt64]
    }

    private let dimension: Int
    /// The basis vector that leads with an index, where there is one. Its other indices are greater.
    private var leading: [Direction?]

    init(dimension: Int) {
        self.dimension = dimension
        leading = Array(repeating: nil, count: dimension)
    }

    mutating func insert(_ direction: Direction) { leading[direction.indices[0]] = direction }

    /// What is left of a sum of inner cells after subtracting what is known, up to a factor; nil when it follows from
    /// what is known.
    ///
    /// Two sums have the same remainder exactly when knowing one of them gives the other.
    func remainder(of members: [Int]) -> Direction? {
        var dense = [UInt64](repeating: 0, count: dimension)
        for index in members { dense[index] = 1 }
        return reduced(&dense, from: members.first ?? dimension)
    }

    /// The same for a remainder of fewer cells.
    func remainder(of direction: Direction) -> Direction? {
        var dense = [UInt64](repeating: 0, count: dimension)
        for (index, coefficient) in zip(direction.indices, direction.coefficients) { dense[index] = coefficient }
        return reduced(&dense, from: direction.indices[0])
    }

    private func reduced(_ dense: inout [UInt64], from first: Int) -> Direction? {
        var indices: [Int] = []
        var index = first
        while index < dimension {
            let factor = dense[index]
            if factor != 0 {
                if let known = leading[index] {
                    Self.subtract(known, times: factor, from: &dense)
                } else {
                    indices.append(index)
                }
            }
            index += 1
        }
        guard let lead = indices.first else { return nil }
        let scale = ResidueField.inverse(dense[lead])
        return Direction(indices: indices, coefficients: indices.map { ResidueField.product(dense[$0], scale) })
    }

    private static func subtract(_ known: Direction, times factor: UInt64, from dense: inout [UInt64]) {
        var position = 0
        while position < known.indices.count {
            let index = known.indices[position]
            dense[index] = ResidueField.difference(
                dense[index], ResidueField.product(factor, known.coefficients[position]))
            position += 1
        }
    }
}
