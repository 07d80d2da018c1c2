/// What the words before a number say about it, in no order.
struct Phrase {
    typealias Token = Sentence.Token

    /// What a figure is compared with: 比上年, 比全旗.
    enum Base: Equatable {
        case year(Int)
        case place(Coordinates.Place)
    }

    private(set) var names: [(index: Int, names: [NamedQuantity], label: String?)] = []
    private(set) var places: [(index: Int, place: Coordinates.Place)] = []
    private(set) var labels: [(index: Int, label: String)] = []
    private(set) var years: [Int] = []
    /// Those of `years` that only 上年 and the like give.
    private(set) var relativeYears: [Int] = []
    private(set) var base: Base?
    /// +1 up, −1 down, 0 either.
    private(set) var change: Int?
    /// Whether 高于 or 低于 says so: what follows may be the other figure itself, as in 高于上年的29.5%.
    private(set) var differs = false
    private(set) var hasLevel = false
    private(set) var reaches = false
    private(set) var isFrom = false
    private(set) var isOfWhich = false
    private(set) var isEach = false
    private(set) var isTogether = false
    private(set) var hasListMark = false
    private(set) var share: Int?
    private(set) var bound: Numeral.Bound?
    private(set) var unknown: [Int] = []
    private(set) var isElsewhere = false
    let range: Range<Int>

    /// - Parameter year: the year that 上年 is counted from; nil where none is known.
    init(_ tokens: [Token], _ range: Range<Int>, relativeTo year: Int?) {
        self.range = range
        var isBase = false
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .unknown:
                unknown.append(index)
                isBase = false
            case .year(let value): add(year: value, &isBase)
            case .numeral, .reference: break
            case .word(let word):
                if !word.names.isEmpty {
                    names.append((index, word.names, word.label))
                    isBase = false
                } else if let place = word.place {
                    if isBase { base = .place(place) } else { places.append((index, place)) }
                    isBase = false
                } else if let label = word.label {
                    labels.append((index, label))
                    isBase = false
                } else if let role = word.role {
                    add(role, at: index, relativeTo: year, &isBase)
                }
            }
        }
    }

    private mutating func add(year value: Int, _ isBase: inout Bool) {
        if isBase { base = .year(value) } else { years.append(value) }
        isBase = false
    }

    private mutating func add(_ role: Role, at index: Int, relativeTo year: Int?, _ isBase: inout Bool) {
        switch role {
        case .filler: break
        case .reaches: reaches = true
        case .listMark: hasListMark = true
        case .pause: isBase = false
        case .ofWhich: isOfWhich = true
        case .each: isEach = true
        case .together: isTogether = true
        case .change(let sign): change = change.map { $0 == 0 ? sign : $0 } ?? sign
        case .level: hasLevel = true
        case .from: isFrom = true
        case .base: isBase = true
        case .differs(let sign): (change, isBase, differs) = (sign, true, true)
        case .compared: if let last = years.popLast() { base = .year(last) }
        case .yearBefore: if let year { base = .year(year - 1) }
        case .share: share = index
        case .bound(let value): bound = value
        case .relativeYear(let offset):
            guard let year else { return unknown.append(index) }
            if !isBase, offset != 0 { relativeYears.append(year + offset) }
            add(year: year + offset, &isBase)
        case .elsewhere: isElsewhere = true
        }
    }

    /// Whether words that were not understood stand where they may change what the number is of: behind the place, or
    /// before a name without a place.
    func hides(_ name: Int) -> Bool {
        guard let last = unknown.last else { return false }
        if last > name { return true }
        return places.last.map { $0.index < last } ?? false
    }
}
