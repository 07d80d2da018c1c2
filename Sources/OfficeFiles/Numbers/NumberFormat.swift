/// A number format of a workbook: what a cell shows for the number or the text that it holds.
struct NumberFormat {
    /// What the shown text is to the number that is stored.
    enum Faithfulness {
        /// Nothing is lost.
        case exact
        /// Digits that the number has are not shown.
        case rounded
        /// The format shows nothing at all.
        case concealed
    }

    private enum Content {
        case number(NumberPattern)
        case date(DatePattern)
        /// The same for every number; empty to show nothing.
        case words([UInt8])
    }

    private struct Section {
        let condition: FormatCondition?
        let content: Content
    }

    private enum TextContent {
        case asItIs
        case framed(before: [UInt8], after: [UInt8])
        /// The same for every text; empty to show nothing.
        case words([UInt8])
    }

    private let sections: [Section]
    private let textContent: TextContent
    /// Whether the format is `General`, or that of texts: most cells have it.
    let isPlain: Bool

    static let general = NumberFormat("General")

    init(_ code: String) {
        let all = FormatToken.sections(of: code)
        // The fourth is for texts, and so is the last when it has the sign for them.
        let lastIsText = all.last?.contains(.text) == true && !Self.hasNumber(all.last ?? [])
        let forText = all.count >= 4 ? all[3] : lastIsText ? all.last : nil
        let numeric = all.count >= 4 ? Array(all[..<3]) : lastIsText ? Array(all.dropLast()) : all
        sections = numeric.enumerated().map { index, tokens in
            // A dash and places for digits, of which a zero fills none.
            if index == 2, !tokens.contains(where: \.isNeeded) {
                return Section(condition: nil, content: .words(Self.words(tokens)))
            }
            let condition = tokens.lazy.compactMap {
                if case .condition(let condition) = $0 { condition } else { nil }
            }.first
            return Section(condition: condition, content: Self.content(tokens))
        }
        textContent = forText.map(Self.textContent) ?? .asItIs
        isPlain = all == [[.general]] || all == [[.text]] || all == [[]]
    }

    private static func hasNumber(_ tokens: [FormatToken]) -> Bool {
        tokens.contains { token in
            switch token {
            case .digit, .general, .date, .elapsed: true
            default: false
            }
        }
    }

    private static func content(_ tokens: [FormatToken]) -> Content {
        let isDate = tokens.contains { token in
            switch token {
            case .date, .elapsed, .halfDay: true
            default: false
            }
        }
        if tokens.contains(.general) { return .number(NumberPattern(tokens)) }
        if isDate { return .date(DatePattern(tokens)) }
        return hasNumber(tokens) ? .number(NumberPattern(tokens)) : .words(words(tokens))
    }

    private static func textContent(_ tokens: [FormatToken]) -> TextContent {
        guard let place = tokens.firstIndex(of: .text) else { return .words(words(tokens)) }
        let (before, after) = (words(Array(tokens[..<place])), words(Array(tokens[(place + 1)...])))
        return before.isEmpty && after.isEmpty ? .asItIs : .framed(before: before, after: after)
    }

    private static func words(_ tokens: [FormatToken]) -> [UInt8] {
        tokens.flatMap { token -> [UInt8] in
            switch token {
            case .literal(let text): Array(text.utf8)
            case .percent: [UInt8(ascii: "%")]
            case .point: [UInt8(ascii: ".")]
            case .comma: [UInt8(ascii: ",")]
            default: []
            }
        }
    }

    // MARK: - Numbers

    /// Writes what the cell shows for a number.
    func append(_ number: CellNumber, is1904: Bool, to output: inout [UInt8]) -> Faithfulness {
        guard let section = section(for: number) else { return appendPlain(number, to: &output) }
        switch section.content {
        case .number(let pattern): return pattern.append(number, to: &output) ? .exact : .rounded
        case .date(let pattern):
            // Where a number is no day, the spreadsheet shows ###.
            guard let moment = SerialMoment(number, is1904: is1904) else { return appendPlain(number, to: &output) }
            pattern.append(moment, to: &output)
            return .exact
        case .words(let words):
            // A zero that is shown as nothing or as a dash, where other numbers have digits, is a zero.
            if number.isZero, Self.isMark(words), case .number? = sections.first?.content {
                return appendPlain(number, to: &output)
            }
            output += words
            return words.isEmpty ? .concealed : .rounded
        }
    }

    private static func isMark(_ words: [UInt8]) -> Bool {
        String(decoding: words, as: UTF8.self).allSatisfy { " -—¥￥$€£".contains($0) }
    }

    private func appendPlain(_ number: CellNumber, to output: inout [UInt8]) -> Faithfulness {
        _ = Self.plain.append(number, to: &output)
        return .exact
    }

    private static let plain = NumberPattern([.general])

    private func section(for number: CellNumber) -> Section? {
        if sections.contains(where: { $0.condition != nil }) {
            return sections.first { $0.condition?.holds(for: number) ?? true }
        }
        switch sections.count {
        case 2 where number.isNegative: return sections[1]
        case 3... where number.isNegative: return sections[1]
        case 3... where number.isZero: return sections[2]
        default: return sections.first
        }
    }

    // MARK: - Texts

    /// Writes what the cell shows for a text.
    func append(text: some Sequence<UInt8>, to output: inout [UInt8]) -> Faithfulness {
        switch textContent {
        case .asItIs:
            output.append(contentsOf: text)
            return .exact
        case .framed(let before, let after):
            output += before
            output.append(contentsOf: text)
            output += after
            return .exact
        case .words(let words):
            output += words
            return words.isEmpty ? .concealed : .rounded
        }
    }
}

extension NumberFormat {
    /// The formats that files name by number only, as Excel for China has them (ECMA-376, 18.8.30).
    static func builtIn(_ number: Int) -> String? { codes[number] }

    private static let codes: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00",
        8: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d",
        15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
        22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy", 31: "yyyy年m月d日",
        32: "h时mm分", 33: "h时mm分ss秒", 34: "上午/下午h时mm分", 35: "上午/下午h时mm分ss秒", 36: "yyyy年m月", 37: "#,##0;-#,##0",
        38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;-",
        42: "#,##0;-#,##0;-", 43: "#,##0.00;-#,##0.00;-", 44: "#,##0.00;-#,##0.00;-", 45: "mm:ss", 46: "[h]:mm:ss",
        47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日",
        55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒", 57: "yyyy年m月", 58: "m月d日",
    ]
}
