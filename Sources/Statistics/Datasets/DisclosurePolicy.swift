/// What the small figures of a dataset may show of single people or units: part of its declaration.
///
/// The program does what the policy says, and the sentence for readers is made from the policy: so the site promises
/// what is done and no more.
public struct DisclosurePolicy: Sendable {
    enum Kind: Sendable {
        /// Small counts are shown as they are.
        case shown
        /// Rows are about people; what is shown of them is decided elsewhere.
        case aggregates
        /// Figures that rest on fewer than `minimum` of `count` are hidden.
        case fewUnits(count: Field<Measure>, minimum: Int)
        /// Counts from 1 to `below` − 1 of some kinds are hidden, and no row of these kinds is listed.
        case smallCounts(category: any FieldDeclaration, labels: [String], below: Int)
    }

    let kind: Kind
    /// The columns that are hidden, from the greatest: none exceeds the one of which it counts a part.
    let fields: [Field<Measure>]
    /// What readers are told, without the name of the dataset.
    public let sentence: String

    /// Small counts are shown as they are, for a reason that readers are told.
    public static func shown(because reason: String) -> Self {
        Self(kind: .shown, fields: [], sentence: "小的数也照实公布：\(reason)。")
    }

    /// Rows are about people and never published; what is published of them is said in `sentence`.
    public static func aggregates(_ sentence: String) -> Self {
        Self(kind: .aggregates, fields: [], sentence: sentence)
    }

    /// A figure that rests on fewer than `minimum` units shows how many there are and nothing about their people: data by
    /// which a single unit could be told are not published (《统计法》第二十五条).
    ///
    /// - Parameters:
    ///   - count: how many units a row is about.
    ///   - fields: what is hidden there, the greatest first: employees, then members, then women among the members.
    public static func fewUnits(count: Field<Measure>, protects fields: [Field<Measure>], minimum: Int = 3) -> Self {
        let names = fields.map(\.description.title).joined(separator: "、")
        let unit = count.description.unit.map { " " + $0.symbol } ?? " "
        return Self(
            kind: .fewUnits(count: count, minimum: minimum), fields: fields,
            sentence:
                "\(count.description.title)不足 \(minimum)\(unit)的（0 除外），\(names)和由它们算出的比率写作“不公布”，从公布的合计就知道是 0 的照写（《统计法》第二十五条：能够识别单个调查对象的资料不对外提供）；为了不让人从合计倒推，另有一些格子也写作“不公布”。"
        )
    }

    /// Whether some figures may be hidden.
    package var hidesFigures: Bool { !fields.isEmpty }

    /// Counts below `below` of some kinds are hidden, and so is what is left of them: requests that were not settled.
    /// Rows of these kinds are not listed, because a row by itself says that somebody asked.
    ///
    /// - Parameters:
    ///   - category: the field that tells the kinds.
    ///   - labels: the kinds that are protected, as the field writes them.
    ///   - fields: what is hidden, the greatest first.
    public static func smallCounts(
        of labels: [String], in category: any FieldDeclaration, protects fields: [Field<Measure>], below: Int = 5
    ) -> Self {
        let names = fields.map(\.description.title).joined(separator: "、")
        let rests =
            zip(fields, fields.dropFirst()).map {
                "；\($0.description.title)与\($1.description.title)相差 1 至 \(below - 1) 的，\($1.description.title)写作“不公布”"
            }.joined()
        return Self(
            kind: .smallCounts(category: category, labels: labels, below: below), fields: fields,
            sentence:
                "\(labels.map { "“\($0)”" }.joined(separator: "、"))的明细行一律不列出；按年汇总后\(names)是 1 至 \(below - 1) 的，写作“不公布”\(rests)；为了不让人从合计倒推，另有一些数也不公布，没有数可公布的明细行不列出。数据还没有到年底的年度，这几类的数和包含它们的合计一律写作“不公布”，到年底才公布：免得把先后两次公布的累计数相减。"
        )
    }

    /// For each protected column, those that never exceed it: its parts, and the first columns of all in their order.
    var parts: [[Int]] {
        let indicators = fields.map(\.description.indicator)
        func wholes(of field: Int) -> [Int] {
            guard let whole = indicators[field]?.subsetOf.flatMap({ id in indicators.firstIndex { $0?.id == id } })
            else {
                return Array(0..<field)
            }
            return [whole] + wholes(of: whole)
        }
        let all = fields.indices.map { Set(wholes(of: $0)) }
        return fields.indices.map { whole in fields.indices.filter { all[$0].contains(whole) } }
    }
}
