/// The places of which figures are published in one year, each a set of regions. Places that are the same set count
/// once.
struct PublishedPlaces: Sendable {
    private(set) var sets: [[Int]] = []
    private var numbers: [[Int]: Int] = [:]

    init(_ all: [[Int]]) {
        for set in all where numbers[set] == nil {
            numbers[set] = sets.count
            sets.append(set)
        }
    }

    /// The position of a set; nil when no figure of it is published by itself.
    func number(of set: [Int]) -> Int? { numbers[set] }
}
