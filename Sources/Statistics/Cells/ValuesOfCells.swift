import Diagnostics

// The values of the folders below, as cells hold them.

extension String: FieldValue {
    public static let type = ValueType("string", title: "文字")
    public init(cell text: String, in context: ValueContext) { self = text }
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { self }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    public static var type: ValueType { Wrapped.type }
    public static var choices: ChoiceList { Wrapped.choices }
    public static func acceptsBlank(in field: FieldDescription) -> Bool { true }
    public static func doubt(about text: String) -> Wording? { Wrapped.doubt(about: text) }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        self = ["", "-", "—", "——", "/", "无"].contains(text) ? nil : try Wrapped(cell: text, in: context)
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        self?.text(for: purpose, in: regions) ?? ""
    }

    public func labels(in regions: RegionDirectory) -> [String] { self?.labels(in: regions) ?? [] }
}

extension Slug: FieldValue {
    public static let type = ValueType("string", title: "编号（小写字母、数字和连字符）")
    public init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { text }
}

extension CalendarDate: FieldValue {
    public static let type = ValueType("date", title: "日期")

    /// Excel takes 2021.10 for a number and drops the zero.
    public static func doubt(about text: String) -> Wording? {
        guard isoDay(text) == nil else { return nil }
        let folded = foldWidth(text)
        guard folded.count == 6, folded.hasSuffix(".1"), folded.dropLast(2).allSatisfy(\.isNumber) else { return nil }
        return Wording(
            zh: "“\(text)”读作 \(folded.dropLast(2)) 年 1 月；如果原来是 10 月，是 Excel 去掉了末尾的 0",
            en: "“\(text)” is read as January; if October was meant, Excel has dropped the zero")
    }

    public init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        purpose == .display ? chinese : iso
    }
}

extension Measure: FieldValue {
    public static let type = ValueType("number", title: "数值")
    public static func acceptsBlank(in field: FieldDescription) -> Bool {
        field.isOptional
    }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        let number = try OfficeNumber(text, inColumnOf: context.columnUnit ?? context.field.unit)
        guard let declared = context.field.unit, let written = number.unit ?? context.columnUnit,
            written.symbol != declared.symbol
        else {
            self = number.measure
            return
        }
        guard let converted = written.convert(number.measure, to: declared) else {
            throw .wrongUnit(written.symbol, declared: declared.symbol)
        }
        self = converted
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        purpose == .display ? displayText : downloadText
    }
}

extension RegionID: FieldValue {
    public static let type = ValueType("string", title: "地区（见地区名录）")

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let region = context.regions.find(text) else {
            if context.regions.unsoundNames.contains(text) { throw .consequence }
            throw .unknownRegion(
                text, nearest: context.regions.nearest(to: text), directoryIsEmpty: context.regions.all.isEmpty)
        }
        self = region.id
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { regions[self].name }
}

extension PlaceRole: FieldValue {
    public static let type = ValueType.choice

    /// The list of the column has one word for each role, in the order of the roles.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        let choices = context.field.choices
        guard let index = choices.word(for: text).flatMap(choices.words.firstIndex) else {
            throw .notAChoice(text, of: choices.words)
        }
        self = Self.allCases[index]
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { regions.words[self].name }
}

extension PlaceWords {
    /// The words of the roles, in their order, with the other words for each.
    var choices: ChoiceList {
        let nouns = PlaceRole.allCases.map { self[$0] }
        let aliases = nouns.flatMap { noun in noun.aliases.map { ($0, noun.name) } }
        return ChoiceList(nouns.map(\.name), aliases: Dictionary(uniqueKeysWithValues: aliases))
    }
}
