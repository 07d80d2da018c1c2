import Diagnostics

/// A type that cells of a column can be read as, and written back from.
public protocol FieldValue: Sendable, Hashable {
    static var type: ValueType { get }
    /// Whether an empty cell is a value of this type in `field`.
    static func acceptsBlank(in field: FieldDescription) -> Bool

    /// - Throws: `ValueError` that says what was expected and what is nearest.
    init(cell text: String, in context: ValueContext) throws(ValueError)

    /// What a person should look at although the cell can be read.
    static func doubt(about text: String) -> Wording?

    /// The value as a page shows it, or as a download holds it; a download reads back as the same value.
    func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String

    /// The words by which the value sorts its row: one, or several of a list, or none.
    func labels(in regions: RegionDirectory) -> [String]
}

public enum TextPurpose: Sendable {
    case display, download
}

extension FieldValue {
    public static func acceptsBlank(in field: FieldDescription) -> Bool { false }
    public static func doubt(about text: String) -> Wording? { nil }
    public func labels(in regions: RegionDirectory) -> [String] { [text(for: .display, in: regions)] }
}

/// What reading a cell may need to know besides its text.
public struct ValueContext: Sendable {
    public let field: FieldDescription
    /// The unit that the file gives for the column, in its header or above it.
    public let columnUnit: Unit?
    public let regions: RegionDirectory
}

// MARK: - The types of cells

extension String: FieldValue {
    public static let type = ValueType("string", title: "文字")
    public init(cell text: String, in context: ValueContext) { self = text }
    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { self }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    public static var type: ValueType { Wrapped.type }
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

/// A calendar or statistical year.
public struct Year: FieldValue, Comparable {
    public static let type = ValueType("year", title: "年度")
    public let number: Int

    public init(_ number: Int) { self.number = number }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        var digits = Substring(foldWidth(text))
        for suffix in ["年度", "年"] where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
        guard let number = Int(digits), (1949...2200).contains(number) else { throw .notAYear(text) }
        self.number = number
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { String(number) }
    public static func < (a: Year, b: Year) -> Bool { a.number < b.number }
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

/// A value from a closed list whose entries are the words that staff write.
public protocol Choice: FieldValue, CaseIterable, RawRepresentable<String> {
    /// Other words for an entry.
    static var aliases: [String: Self] { get }
}

extension Choice {
    public static var aliases: [String: Self] { [:] }
    public static var type: ValueType { ValueType("string", title: "选项", choices: allCases.map(\.rawValue)) }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        guard let value = Self(rawValue: text) ?? Self.aliases[text] else {
            throw .notAChoice(text, of: Self.allCases.map(\.rawValue))
        }
        self = value
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String { rawValue }
}

/// Several values in one cell, separated by ；, 、 or ;
public struct ValueList<Element: FieldValue>: FieldValue {
    public static var type: ValueType {
        ValueType("list", title: "多项（用“；”分隔）", choices: Element.type.choices)
    }
    public static func acceptsBlank(in field: FieldDescription) -> Bool { field.isOptional }

    public let values: [Element]

    public init(_ values: [Element]) { self.values = values }

    public init(cell text: String, in context: ValueContext) throws(ValueError) {
        var values: [Element] = []
        for part in text.split(whereSeparator: { "；;、".contains($0) }) {
            let trimmed = String(part).trimmingSpaces
            if !trimmed.isEmpty, trimmed != "无" { values.append(try Element(cell: trimmed, in: context)) }
        }
        self.values = values
    }

    public func text(for purpose: TextPurpose, in regions: RegionDirectory) -> String {
        values.map { $0.text(for: purpose, in: regions) }.joined(separator: purpose == .display ? "、" : "；")
    }

    public func labels(in regions: RegionDirectory) -> [String] { values.flatMap { $0.labels(in: regions) } }
}

extension String {
    var trimmingSpaces: String {
        let scalars = unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0xFEFF }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
