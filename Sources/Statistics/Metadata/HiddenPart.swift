import Diagnostics
import StrictYAML

/// A kind of what a workbook can hide, and what its `.yaml` may say is to be published all the same.
public enum HiddenPart: Sendable, Hashable, CaseIterable {
    case rows, columns, sheets

    var words: [String] {
        switch self {
        case .rows: ["行", "rows"]
        case .columns: ["列", "columns"]
        case .sheets: ["工作表", "sheets"]
        }
    }
}

extension HiddenPart: YAMLScalar {
    /// - Throws: `ValueError` when the text is neither 行 nor 列 nor 工作表.
    public init(yaml text: String) throws(ValueError) {
        guard let part = Self.allCases.first(where: { $0.words.contains(text.lowercased()) }) else {
            throw ValueError(
                "enum", Wording(zh: "“\(text)”不是能隐藏的", en: "“\(text)” is nothing that a workbook hides"),
                fix: .quoted(Self.allCases.map { $0.words[0] }))
        }
        self = part
    }
}
