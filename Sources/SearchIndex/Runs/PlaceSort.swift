/// Sorts places of a pool by the letters beside them. A place is the lower half of a number, letters are in the upper
/// half, of which
/// `keyBits` are used. Numbers come with the places of equal letters in ascending order, and leave so.
struct PlaceSort {
    private let digitBits: Int
    private var counts: [Int]
    private var scratch: [UInt64] = []

    init(keyBits: Int) {
        digitBits = (keyBits + 2) / 3
        counts = [Int](repeating: 0, count: 3 << digitBits)
    }

    mutating func sort(_ numbers: UnsafeMutableBufferPointer<UInt64>) {
        // Below this, to empty the counters takes longer than to insert.
        if numbers.count <= 48 { insertionSort(numbers) } else { radixSort(numbers) }
    }

    private func insertionSort(_ numbers: UnsafeMutableBufferPointer<UInt64>) {
        var sorted = 1
        while sorted < numbers.count {
            let number = numbers[sorted]
            var place = sorted
            while place > 0, numbers[place - 1] > number {
                numbers[place] = numbers[place - 1]
                place -= 1
            }
            numbers[place] = number
            sorted += 1
        }
    }

    /// Least digit first, in three digits whose numbers are counted in one pass; a digit that is the same everywhere is
    /// passed over.
    private mutating func radixSort(_ numbers: UnsafeMutableBufferPointer<UInt64>) {
        if scratch.count < numbers.count { scratch = [UInt64](repeating: 0, count: numbers.count) }
        let (bits, size, count) = (UInt64(digitBits), 1 << digitBits, numbers.count)
        let mask = UInt64(size - 1)
        counts.withUnsafeMutableBufferPointer { counts in
            scratch.withUnsafeMutableBufferPointer { scratch in
                counts.update(repeating: 0)
                for number in numbers {
                    let key = number >> 32
                    counts[Int(key & mask)] += 1
                    counts[size + Int(key >> bits & mask)] += 1
                    counts[2 * size + Int(key >> (2 * bits))] += 1
                }
                var (source, target) = (numbers.baseAddress!, scratch.baseAddress!)
                for digit in 0..<3 {
                    let shift = 32 + UInt64(digit) * bits
                    let counts = counts.baseAddress! + digit * size
                    if counts[Int(source[0] >> shift & mask)] == count { continue }
                    var end = 0
                    for index in 0..<size { (counts[index], end) = (end, end + counts[index]) }
                    for index in 0..<count {
                        let digit = Int(source[index] >> shift & mask)
                        target[counts[digit]] = source[index]
                        counts[digit] += 1
                    }
                    swap(&source, &target)
                }
                if source != numbers.baseAddress! { numbers.baseAddress!.update(from: source, count: count) }
            }
        }
    }
}
