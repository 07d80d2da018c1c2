/// Puts labels side by side on a line without overlap.
enum LabelPlacement {
    /// A label's size along the line, and where its middle would like to be.
    struct Label {
        var wanted: Double
        var size: Double
    }

    /// Moves labels as little as possible (least squares) so that none overlap and all stay in the range.
    ///
    /// Labels that meet become a block which settles at the mean of its members' wishes; blocks that meet merge.
    /// - Returns: the middles, in the order of the labels. When the labels are longer than the range together, they run
    ///   over its end.
    static func spread(_ labels: [Label], in range: ClosedRange<Double>) -> [Double] {
        struct Block {
            var members: [Int]
            var size: Double
            var wishes: Double
            var start = 0.0
        }
        func settle(_ block: inout Block) {
            let wish = block.wishes / Double(block.members.count)
            block.start = max(min(wish, range.upperBound - block.size), range.lowerBound)
        }

        var blocks: [Block] = []
        for index in labels.indices.sorted(by: { (labels[$0].wanted, $0) < (labels[$1].wanted, $1) }) {
            let label = labels[index]
            var block = Block(members: [index], size: label.size, wishes: label.wanted - label.size / 2)
            settle(&block)
            while let last = blocks.last, last.start + last.size > block.start {
                blocks.removeLast()
                // The wish of a member, told as a wish for the block's start.
                let shift = last.size * Double(block.members.count)
                block = Block(
                    members: last.members + block.members, size: last.size + block.size,
                    wishes: last.wishes + block.wishes - shift)
                settle(&block)
            }
            blocks.append(block)
        }

        var middles = Array(repeating: 0.0, count: labels.count)
        for block in blocks {
            var position = block.start
            for member in block.members {
                middles[member] = position + labels[member].size / 2
                position += labels[member].size
            }
        }
        return middles
    }

    /// Puts labels into as few rows as a greedy choice needs, each at its wanted place.
    /// - Returns: for each label its middle, moved only to stay in the range, and its row.
    static func rows(_ labels: [Label], in range: ClosedRange<Double>, gap: Double) -> [(middle: Double, row: Int)] {
        var ends: [Double] = []
        var places = Array(repeating: (middle: 0.0, row: 0), count: labels.count)
        func start(_ index: Int) -> Double {
            let label = labels[index]
            return max(min(label.wanted - label.size / 2, range.upperBound - label.size), range.lowerBound)
        }
        for index in labels.indices.sorted(by: { (start($0), $0) < (start($1), $1) }) {
            let start = start(index)
            let row = ends.firstIndex { $0 + gap <= start } ?? ends.count
            if row == ends.count { ends.append(0) }
            ends[row] = start + labels[index].size
            places[index] = (start + labels[index].size / 2, row)
        }
        return places
    }
}
