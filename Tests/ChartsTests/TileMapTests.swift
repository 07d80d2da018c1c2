import ChartDecoding
import Testing

@testable import Charts

@Suite struct TileMapTests {
    private func map(_ tiles: [(Int, Int, Mark)], bounds: [Double]? = nil) -> TileMap {
        TileMap(
            caption: .init(title: "t", description: "d"),
            tiles: tiles.enumerated().map { .init(key: "k\($0)", label: "第\($0)镇", column: $1.0, row: $1.1, $1.2) },
            classBounds: bounds)
    }

    @Test(
        arguments: [
            [0, 3, 7, 22, 99], [0.001, 0.002], [-50, 50], [1e12, 1], [7], [7, 7, 7], [99.99, 100.01],
            [123_456_789, 123_456_790],
            [0],
        ] as [[Double]])
    func classesAreFiveAtMostAndCoverAllValues(values: [Double]) throws {
        let readings = try ChartDecoder.readings(
            of: map(values.enumerated().map { ($0, 0, .value($1, text: "v")) }).svg(id: "c"))
        for (reading, value) in zip(readings, values) {
            #expect(try #require(reading.bounds).contains(value))
        }
        let classes = ValueClasses(values: values, bounds: nil)
        #expect((1...5).contains(classes.count))
    }

    @Test(
        arguments: [
            ([0, 60, 80, 100], [60.0, 59.9, 80, 100], [2, 1, 3, 3]),
            // Bounds that do not cover the values, or do not ascend, give way to round ones.
            ([0, 50], [60, 10], nil), ([0, 80, 60, 100], [60, 70], nil), ([0, 1, 2, 3, 4, 5, 6], [3, 4], nil),
            ([0, .nan], [3, 4], nil),
        ] as [([Double], [Double], [Int]?)])
    func chosenBoundsAreUsedIfTheyCanBe(bounds: [Double], values: [Double], classes: [Int]?) {
        let result = ValueClasses(values: values, bounds: bounds)
        if let classes {
            #expect(values.map { result.index($0) + 1 } == classes)
        } else {
            #expect(result.bounds.map(\.value) != bounds)
            #expect(values.allSatisfy { (0..<result.count).contains(result.index($0)) })
        }
    }

    @Test(arguments: [
        [(0, 0), (1, 0)], [(0, 0), (0, 0), (0, 0)], [(-3, 5), (Int.min, Int.max), (Int.max, Int.min)],
        [(0, 0), (1_000_000, 1_000_000)],
        (0..<60).map { ($0, 0) },
    ])
    func noTileHidesAnother(places: [(Int, Int)]) throws {
        let root = try SVGElement.parse(map(places.map { ($0.0, $0.1, .value(1, text: "1")) }).svg(id: "c"))
        let corners = root.all.filter { $0.classes.contains("tile") }.map {
            "\($0.attributes["x"] ?? "") \($0.attributes["y"] ?? "")"
        }
        #expect(Set(corners).count == places.count)
        let height = try #require(root.attributes["viewBox"]).split(separator: " ").compactMap { Double($0) }[3]
        #expect(height < 3000)
    }

    @Test func hollowTilesAreExplained() throws {
        let root = try SVGElement.parse(
            map([(0, 0, .hidden(text: "不公布")), (1, 0, .gap(text: "—")), (2, 0, .value(1, text: "1"))]).svg(id: "c"))
        let legend = root.all.filter { $0.ancestor(ofClass: "legend") != nil && $0.name == "text" }.map(\.text)
        #expect(legend.contains("不公布") && legend.contains("无数据"))
        #expect(root.all.filter { $0.classes.contains("hollow") }.count == 2)
    }
}
