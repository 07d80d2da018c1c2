/// A form of writing in which a number is no figure: a year, a time of day, the number of a document.
///
/// To add one, make a type, name it in `excludedForms` and describe it in README.zh-CN.md.
protocol ExcludedForm: Sendable {
    /// What staff call it; README.zh-CN.md lists it by this name.
    static var name: String { get }

    /// Whether `number` is written so.
    static func covers(_ number: WrittenNumber, in context: NumberContext) -> Bool

    /// Whether the number behind it in a list is of the same form, as 4 in 第3、4条.
    static func continues(to number: WrittenNumber, in context: NumberContext) -> Bool
}

extension ExcludedForm {
    static func continues(to number: WrittenNumber, in context: NumberContext) -> Bool { false }
}

/// All forms, in the order in which they are tried. What none of them covers is a figure.
let excludedForms: [any ExcludedForm.Type] = [
    DateForm.self, TimeOfDayForm.self, OrdinalForm.self, NumberingForm.self, TelephoneForm.self,
    DocumentNumberForm.self, CodeForm.self, WordsForm.self,
]
