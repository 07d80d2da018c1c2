import Diagnostics

/// The first line of a marked block: `**问题 P2024-1　小微企业单独建会难**`.
struct EntryHeading {
    let kind: EntryKind
    let isBold: Bool
    /// What stands where the identifier belongs.
    let id: SourceSlice
    /// What follows it.
    let title: SourceSlice

    /// Nil when the line begins like any other: with none of the three words, or with one that no identifier follows.
    init?(_ line: SourceSlice) {
        var rest = line
        var isBold = false
        func dropBlanks() {
            let start = rest.scalars.first { !SourceSlice.isBlank($0.scalar) && !SourceSlice.isColon($0.scalar) }
            rest = rest.from(start?.range.lowerBound ?? rest.range.upperBound)
        }
        func dropBold() {
            guard let inner = rest.dropping("**") ?? rest.dropping("__") else { return }
            rest = inner
            isBold = true
        }
        // Most lines are ruled out here, before they are decoded.
        guard Self.mayBegin(line) else { return nil }
        dropBold()
        dropBlanks()
        guard
            let (kind, after) = EntryKind.allCases.lazy.compactMap({ kind in
                rest.dropping(kind.rawValue).map { (kind, $0) }
            }).first
        else { return nil }
        rest = after
        dropBlanks()
        // **问题** P2024-1
        if isBold {
            dropBold()
            dropBlanks()
        }
        let end = rest.scalars.first { !Self.mayStandInID($0.scalar) }?.range.lowerBound ?? rest.range.upperBound
        let id = rest.upTo(end)
        guard Self.isMeantAsID(id.text) else { return nil }
        self.kind = kind
        self.isBold = isBold
        self.id = id
        title = rest.from(end).trimmed {
            SourceSlice.isBlank($0) || SourceSlice.isColon($0) || SourceSlice.isEmphasis($0)
        }
    }

    /// The title without marks of bold text.
    var titleText: String { title.text.replacing("**", with: "") }

    /// A mark of bold text, a blank, or the first byte of one of the words.
    private static func mayBegin(_ line: SourceSlice) -> Bool {
        guard let first = line.source.bytes[line.range].first else { return false }
        return first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
            || EntryKind.allCases.contains { line.dropping($0.rawValue) != nil }
    }

    private static func mayStandInID(_ scalar: Unicode.Scalar) -> Bool {
        EntryID.fold(String(scalar)).unicodeScalars.allSatisfy {
            ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
        }
    }

    /// Whether whoever wrote `text` meant an identifier: a P or R with a digit, or a year and a short number; but not
    /// `10` or `2024-2025`.
    private static func isMeantAsID(_ text: String) -> Bool {
        let folded = EntryID.fold(text)
        let letters = folded.prefix { $0.isLetter }
        let rest = folded.dropFirst(letters.count)
        if letters == "P" || letters == "R" { return rest.contains { $0.isNumber } }
        let year = rest.prefix { $0.isNumber }
        let number = rest.dropFirst(year.count)
        return letters.count <= 2 && year.count == 4 && number.first == "-"
            && (1...3).contains(number.dropFirst().prefix { $0.isNumber }.count)
            && number.dropFirst().allSatisfy(\.isNumber)
    }
}
