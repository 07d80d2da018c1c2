/// The number formats of a workbook, and which styles strike out, by the number of the style that cells name.
struct CellStyles: Sendable {
    private let formats: [NumberFormat]
    /// By style, the position in `formats`.
    private let positions: [Int]
    /// The styles whose font strikes out.
    private let struck: Set<Int>

    /// A workbook without styles.
    static let plain = CellStyles(formats: [.general], positions: [], struck: [])

    fileprivate init(formats: [NumberFormat], positions: [Int], struck: Set<Int>) {
        (self.formats, self.positions, self.struck) = (formats, positions, struck)
    }

    /// The styles of the part named; plain ones where there is none.
    init(_ part: String?, in package: inout WorkbookPackage) throws(WorkbookError) {
        let reader = StyleReader()
        if let part { try package.read(part, with: reader) }
        self = reader.styles
    }

    /// The format of a style; that of plain cells where there is no such style.
    subscript(style: Int) -> NumberFormat {
        positions.indices.contains(style) ? formats[positions[style]] : .general
    }

    /// Whether the style strikes out what stands in its cells.
    func isStruck(_ style: Int) -> Bool { !struck.isEmpty && struck.contains(style) }
}

private final class StyleReader: XMLVisitor {
    private var codes: [Int: String] = [:]
    /// By style, the number of its format.
    private var numbers: [Int] = []
    /// By style, the number of its font.
    private var fonts: [Int] = []
    private var struckFonts: Set<Int> = []
    private var fontCount = 0
    private var isInCellStyles = false

    /// Excel has 64,000 at most.
    private static let mostStyles = 100_000

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Descent {
        if name.is("cellXfs") {
            isInCellStyles = true
        } else if name.is("xf"), isInCellStyles {
            numbers.append(attributes.number("numFmtId") ?? 0)
            fonts.append(attributes.number("fontId") ?? 0)
        } else if name.is("font") {
            fontCount += 1
        } else if name.is("strike"), attributes.isSet {
            struckFonts.insert(fontCount - 1)
        } else if name.is("numFmt"), let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
            codes[id] = code
        } else if name.is("dxfs") || name.is("extLst") {
            return .over
        }
        if max(numbers.count, codes.count, fontCount) > Self.mostStyles { throw .tooManyStyles }
        return .into
    }

    override func end(_ name: XMLName) throws(WorkbookError) { if name.is("cellXfs") { isInCellStyles = false } }

    var styles: CellStyles {
        var formats: [NumberFormat] = []
        var known: [String: Int] = [:]
        let positions = numbers.map { number in
            let code = codes[number] ?? NumberFormat.builtIn(number) ?? "General"
            if let position = known[code] { return position }
            known[code] = formats.count
            formats.append(NumberFormat(code))
            return formats.count - 1
        }
        return CellStyles(
            formats: formats, positions: positions,
            struck: Set(fonts.indices.filter { struckFonts.contains(fonts[$0]) }))
    }
}
