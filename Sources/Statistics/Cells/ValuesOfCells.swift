import Diagnostics

// How the types of `Values` are read from cells, and written into them.

extension String: FieldValue {
    /// Any text.
    public static let type = ValueType("string", title: "文字")
    /// Any text is taken as it stands.
    public init(cell text: String, in context: ValueContext) { self = text }
    /// The text as it stands.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { self }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    /// The type of the value, when there is one.
    public static var type: ValueType { Wrapped.type }
    /// The words that the value may be, when there is one.
    public static var choices: ChoiceList { Wrapped.choices }
    /// An empty cell says that there is no value.
    public static func acceptsBlank(in field: FieldDescription) -> Bool { true }
    /// What a person should look at in the value, when there is one.
    public static func doubt(about text: String) -> Wording? { Wrapped.doubt(about: text) }

    /// - Throws: `ValueError` when the cell is neither empty, nor a sign for nothing (- — / 无), nor a value.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        self = ["", "-", "—", "——", "/", "无"].contains(text) ? nil : try Wrapped(cell: text, in: context)
    }

    /// The text of the value; empty when there is none.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        self?.text(for: purpose, in: regions) ?? ""
    }

    /// The words of the value; none when there is none.
    public func labels(in regions: RegionDirectory) -> [String] { self?.labels(in: regions) ?? [] }
}

extension Slug: FieldValue {
    /// A text in the schema.
    public static let type = ValueType("string", title: "编号（小写字母、数字和连字符）")
    /// - Throws: `ValueError` when the text cannot stand in a web address, with the nearest that can.
    public init(cell text: String, in context: ValueContext) throws(ValueError) { try self.init(text) }
    /// The text as it stands in addresses.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { text }
}

extension CalendarDate: FieldValue {
    /// A date in the schema.
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

    /// - Throws: `ValueError` when the text is no date, or there is no such day.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        if context.countsDaysFrom1904, text.utf8.count == 5, let days = Int(text) {
            try self.init(excelSerial: days + Self.daysFrom1900To1904)
        } else {
            try self.init(text)
        }
    }
    /// In Chinese on pages (GB/T 15835), as ISO 8601 in downloads.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        purpose == .display ? chinese : iso
    }
}

extension Measure: FieldValue {
    /// A number in the schema.
    public static let type = ValueType("number", title: "数值")
    /// An empty cell is a figure that is not available, where the column is optional.
    public static func acceptsBlank(in field: FieldDescription) -> Bool {
        field.isOptional
    }

    /// Reads the number and converts it from the unit that the cell or the column gives to the field's own.
    ///
    /// - Throws: `ValueError` when the text is no number, its unit is of another kind than the field's, or the field
    ///   cannot be such a number.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        self = try context.field.numbers.admit(
            Self.converted(text, in: context), writtenAs: text, in: context.field.unit)
    }

    private static func converted(_ text: String, in context: ValueContext) throws(ValueError) -> Measure {
        let number = try OfficeNumber(text, inColumnOf: context.columnUnit ?? context.field.unit)
        guard let declared = context.field.unit, let written = number.unit ?? context.columnUnit,
            written.symbol != declared.symbol
        else {
            return number.measure.shortest
        }
        guard let converted = written.convert(number.measure, to: declared) else {
            throw .wrongUnit(written.symbol, declared: declared.symbol)
        }
        return converted.shortest
    }

    /// The number, or the word or symbol that says why there is none.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        purpose == .display ? displayText : downloadText
    }
}

extension RegionID: FieldValue {
    /// A name of the list of places.
    public static let type = ValueType("string", title: "地区（见地区名录）")

    /// Finds the region by name, alias or code.
    ///
    /// - Throws: `ValueError` when the list has no such place, with the nearest name.
    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let region = context.regions.find(text) else {
            if context.regions.excuses(text) { throw .consequence }
            throw .unknownRegion(text, in: context.regions)
        }
        self = region.id
    }

    /// The official name.
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { regions[self].name }
}
