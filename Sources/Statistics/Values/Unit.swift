/// A unit of measurement as offices write it. Units of one kind differ by a power of ten; units of different kinds
/// never mix.
public struct Unit: Sendable, Hashable {
    /// What is counted or measured.
    public enum Kind: String, Sendable {
        case people, attendances, organisations, money, area, hours, volumes, seats, share, sessions, points, requests,
            visits
    }

    /// What is counted or measured.
    public let kind: Kind
    /// The written form: 万人.
    public let symbol: String
    /// The power of ten of one of these in the kind's basic unit: 4 for 万人.
    public let exponent: Int

    /// People.
    public static let person = Unit(kind: .people, symbol: "人", exponent: 0)
    /// Attendances: one person who comes twice counts twice.
    public static let attendance = Unit(kind: .attendances, symbol: "人次", exponent: 0)
    /// Organisations and other things that are counted one by one.
    public static let item = Unit(kind: .organisations, symbol: "个", exponent: 0)
    /// Places where something is offered.
    public static let place = Unit(kind: .organisations, symbol: "处", exponent: 0)
    /// Renminbi.
    public static let yuan = Unit(kind: .money, symbol: "元", exponent: 0)
    /// Ten thousand renminbi.
    public static let tenThousandYuan = Unit(kind: .money, symbol: "万元", exponent: 4)
    /// Square metres.
    public static let squareMetre = Unit(kind: .area, symbol: "㎡", exponent: 0)
    /// Hours of teaching.
    public static let classHour = Unit(kind: .hours, symbol: "学时", exponent: 0)
    /// Volumes of books.
    public static let volume = Unit(kind: .volumes, symbol: "册", exponent: 0)
    /// Seats.
    public static let seat = Unit(kind: .seats, symbol: "个", exponent: 0)
    /// Sessions, courses, events.
    public static let session = Unit(kind: .sessions, symbol: "场", exponent: 0)
    /// Requests and cases.
    public static let request = Unit(kind: .requests, symbol: "件", exponent: 0)
    /// Visits, times.
    public static let visit = Unit(kind: .visits, symbol: "次", exponent: 0)
    /// Points of a score.
    public static let point = Unit(kind: .points, symbol: "分", exponent: 0)
    /// Hundredths of a whole.
    public static let percent = Unit(kind: .share, symbol: "%", exponent: -2)

    /// Every written form that is understood, with the unit it means.
    private static let written: [String: Unit] = {
        var table: [String: Unit] = [
            "㎡": squareMetre, "平方米": squareMetre, "m2": squareMetre, "m²": squareMetre, "座": seat, "席": seat,
            "家": item, "处": place, "件": request, "次": visit, "分": point, "户": item, "名": person, "人数": person,
            "课时": classHour, "学时": classHour, "册": volume,
            "期": session, "场": session, "%": percent, "％": percent,
            "‰": Unit(kind: .share, symbol: "‰", exponent: -3),
        ]
        for (unit, symbol) in [(person, "人"), (attendance, "人次"), (item, "个"), (yuan, "元"), (volume, "册")] {
            for (prefix, exponent) in [("", 0), ("千", 3), ("万", 4), ("百万", 6), ("亿", 8)] {
                table[prefix + symbol] = Unit(kind: unit.kind, symbol: prefix + symbol, exponent: exponent)
            }
        }
        return table
    }()

    /// The unit that `text` names, or nil.
    public init?(_ text: some StringProtocol) {
        guard let unit = Self.written[String(text.filter { !$0.isWhitespace })] else { return nil }
        self = unit
    }

    /// Every written form that is understood.
    static var allWritten: [String: Unit] { written }

    private init(kind: Kind, symbol: String, exponent: Int) {
        self.kind = kind
        self.symbol = symbol
        self.exponent = exponent
    }

    /// `measure`, given in this unit, in `other`; nil when the units are of different kinds.
    public func convert(_ measure: Measure, to other: Unit) -> Measure? {
        guard kind == other.kind else { return nil }
        guard case .known(let value, let qualifier) = measure else { return measure }
        return .known(value.scaled(byPowerOfTen: exponent - other.exponent), qualifier)
    }
}
