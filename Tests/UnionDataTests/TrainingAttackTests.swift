import Testing

@testable import Statistics
@testable import UnionData

@Suite("Three hundred random tables of training records, attacked")
struct TrainingAttackTests {
    /// The same numbers for the same seed.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private struct Record {
        var session: Int
        var role: TrainingRecords.Role
        var result: TrainingRecords.Result
    }

    /// Sessions of two years, and people of few kinds or of many.
    private static func records(_ seed: Int) -> [Record] {
        var numbers = Numbers(state: UInt64(seed) &* 7_919 &+ 3)
        let roles = TrainingRecords.Role.allCases.shuffled(using: &numbers).prefix(
            Int.random(in: 1...4, using: &numbers))
        let results = TrainingRecords.Result.allCases.shuffled(using: &numbers)
            .prefix(Int.random(in: 1...5, using: &numbers))
        return (0..<Int.random(in: 1...60, using: &numbers)).map { _ in
            Record(
                session: Int.random(in: 0..<6, using: &numbers), role: roles.randomElement(using: &numbers)!,
                result: results.randomElement(using: &numbers)!)
        }
    }

    private static let sessions = Read(
        "编号,开始日期,结束日期,形式,主题,对象,主办单位,地区,地点,人数,人次,学时\n"
            + (0..<6).map { "P\($0),\(2022 + $0 / 3)-03-0\($0 + 1),,座谈会,工会法,职工,旗总工会,云杉旗,,90,90,2\n" }.joined(),
        as: TrainingSessions.definition
    ).table!

    private static func counts(_ records: [Record]) -> [Int: TrainingRecordCount] {
        let text =
            "场次,姓名,单位,岗位,结果\n"
            + records.enumerated().map { "P\($1.session),甲\($0),,\($1.role.rawValue),\($1.result.rawValue)\n" }.joined()
        let table = Read(text, as: TrainingRecords.definition, beside: [sessions]).table!
        return Dictionary(
            uniqueKeysWithValues: TrainingRecordCount.all(records: table, sessions: sessions).map { ($0.year, $0) })
    }

    @Test("no count from 1 to 4, nobody among people who all have one result; sums agree", arguments: 0..<300)
    func table(seed: Int) {
        for (_, count) in Self.counts(Self.records(seed)) {
            guard let published = count.published else {
                #expect(count.total < 5)
                continue
            }
            #expect(published.total == count.total)
            for counts in published.counts.values where !counts.isEmpty {
                #expect(counts.allSatisfy { $0.people == 0 || $0.people >= 5 && $0.people < published.total })
                #expect(counts.reduce(0) { $0 + $1.people } == published.total)
                #expect(counts.count > 1)
            }
        }
    }

    @Test("of two editions one record apart never both are published", arguments: 0..<300)
    func editions(seed: Int) {
        var numbers = Numbers(state: UInt64(seed) &+ 17)
        let records = Self.records(seed)
        let first = Self.counts(records)
        var variants: [[Record]] = [Array(records.dropLast())]
        for _ in 0..<3 {
            var other = records
            let place = Int.random(in: 0..<records.count, using: &numbers)
            other[place].result = TrainingRecords.Result.allCases.randomElement(using: &numbers)!
            other[place].role = TrainingRecords.Role.allCases.randomElement(using: &numbers)!
            variants.append(other)
        }
        for (year, count) in variants.flatMap({ Self.counts($0) }) {
            guard let earlier = first[year]?.published else { continue }
            #expect(count.published.map { $0 == earlier || !$0.maySucceed(earlier, mostOfOne: 1) } ?? true)
            // While the year is open, a changed result or occupation changes nothing that is shown.
            #expect(abs(count.total - earlier.total) <= 1)
        }
    }

    @Test("thousands of records are counted at once", .timeLimit(.minutes(1)))
    func isQuick() {
        let records = (0..<3_000).map { number in
            Record(
                session: number % 6, role: TrainingRecords.Role.allCases[number % 4],
                result: TrainingRecords.Result.allCases[number % 5])
        }
        #expect(
            Self.counts(records).values.allSatisfy { $0.published?.counts.values.allSatisfy { !$0.isEmpty } == true })
    }
}
