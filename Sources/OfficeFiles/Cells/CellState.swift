/// What a file says of one cell.
struct CellState {
    /// How the value is to be understood.
    enum ValueType {
        case number, sharedString, text, boolean, error, date

        /// The attribute `t`, by its first two letters; a number where there is none.
        init(_ name: CString?) {
            guard var name, let first = name.next() else {
                self = .number
                return
            }
            switch (first, name.next()) {
            case (UInt8(ascii: "s"), nil): self = .sharedString
            // str and inlineStr
            case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): self = .text
            case (UInt8(ascii: "b"), _): self = .boolean
            case (UInt8(ascii: "e"), _): self = .error
            case (UInt8(ascii: "d"), _): self = .date
            default: self = .number
            }
        }
    }

    private(set) var type = ValueType.number
    private(set) var style = 0
    var value: [UInt8] = []
    var richText = RichText()
    var hasFormula = false
    /// Its beginning.
    var formula: [UInt8] = []

    /// Forgets the cell before.
    mutating func begin(style: Int, type: ValueType) {
        (self.style, self.type, hasFormula) = (style, type, false)
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        richText.clear()
    }
}

/// What the cells of a sheet need to know of their workbook.
struct SheetContext {
    let strings: SharedStrings
    let styles: CellStyles
    let is1904: Bool
    /// Whether the file says that its results are to be computed anew: then they are not its own word.
    let isUncomputed: Bool

    /// Writes what a cell shows; nothing for one that is empty.
    ///
    /// - Throws: `WorkbookError` when the cell names a text that the file does not have.
    func append(_ cell: CellState, to output: inout [UInt8]) throws(WorkbookError) -> CellPeculiarity? {
        if isStruck(cell) { return .struck }
        if cell.hasFormula {
            if cell.formula.contains(sequence: Array("DISPIMG(".utf8)) { return .picture }
            let isEmptyText = cell.type == .text
            if isUncomputed || cell.value.isEmpty && !isEmptyText {
                output += "\u{FFFD}".utf8
                return .formulaWithoutResult
            }
        }
        let format = styles[cell.style]
        switch cell.type {
        case .number: return appendNumber(cell.value, format, to: &output)
        case .sharedString:
            if cell.value.isEmpty { return nil }
            guard let number = Int(String(decoding: cell.value, as: UTF8.self)), let text = strings[number] else {
                throw .missingText
            }
            let isStruck = !strings.struck.isEmpty && strings.struck.contains(number)
            return Self.append(text, format, to: &output) ?? (isStruck ? .struck : nil)
        case .text where !cell.richText.bytes.isEmpty || cell.richText.hasStruckText:
            return Self.append(cell.richText.bytes[...], format, to: &output)
                ?? (cell.richText.hasStruckText ? .struck : nil)
        case .text:
            var text = cell.value
            CellEscapes.undo(in: &text, from: 0)
            return Self.append(text[...], format, to: &output)
        case .boolean:
            if !cell.value.isEmpty { output += (cell.value == [0x31] ? "TRUE" : "FALSE").utf8 }
            return nil
        case .error:
            output += cell.value
            return nil
        case .date: return appendDate(cell.value, format, to: &output)
        }
    }

    /// Whether the style of a cell strikes out what stands in it.
    private func isStruck(_ cell: CellState) -> Bool {
        guard styles.isStruck(cell.style), !cell.value.isEmpty || !cell.richText.bytes.isEmpty else { return false }
        guard cell.type == .sharedString else { return !cell.richText.hasOwnFont }
        return !strings.withOwnFonts.contains(Int(String(decoding: cell.value, as: UTF8.self)) ?? 0)
    }

    private static func append(_ text: ArraySlice<UInt8>, _ format: NumberFormat, to output: inout [UInt8])
        -> CellPeculiarity?
    {
        text.isEmpty ? nil : format.append(text: text, to: &output).peculiarity
    }

    private func appendNumber(_ value: [UInt8], _ format: NumberFormat, to output: inout [UInt8])
        -> CellPeculiarity?
    {
        // Most numbers are whole and have no format: they are shown as they are written.
        if format.isPlain, value.count <= CellNumber.sureDigits, value.allSatisfy({ 0x30...0x39 ~= $0 }),
            value.first != 0x30 || value.count == 1
        {
            output += value
            return nil
        }
        guard let number = CellNumber(value) else {
            output += value
            return nil
        }
        return format.append(number, is1904: is1904, to: &output).peculiarity
    }

    /// A date in ISO 8601, as “Strict Open XML” writes it: shown as its format has it, or as it is written.
    private func appendDate(_ value: [UInt8], _ format: NumberFormat, to output: inout [UInt8])
        -> CellPeculiarity?
    {
        let parts = String(decoding: value, as: UTF8.self).split { "TZ".contains($0) }
        let isDay = parts.count == 1 || parts.count == 2 && parts[1].allSatisfy { "0:.".contains($0) }
        if isDay, let serial = SerialMoment.serial(of: parts[0]) {
            guard !format.isPlain else {
                output += parts[0].utf8
                return nil
            }
            let number = CellNumber(isNegative: false, significand: UInt64(serial), exponent: 0)
            return format.append(number, is1904: false, to: &output).peculiarity
        }
        output += parts.joined(separator: " ").utf8
        return nil
    }
}

extension NumberFormat.Faithfulness {
    fileprivate var peculiarity: CellPeculiarity? {
        switch self {
        case .exact: nil
        case .rounded: .rounded
        case .concealed: .concealed
        }
    }
}
