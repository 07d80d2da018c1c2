/// The texts that cells name by number.
struct SharedStrings {
    private let bytes: [UInt8]
    private let ends: [UInt32]
    /// The numbers of texts that have something struck out, which is left out of them.
    let struck: Set<Int>
    /// The numbers of texts that do not take the font of their cell.
    let withOwnFonts: Set<Int>

    init(_ part: String?, in package: inout WorkbookPackage) throws(WorkbookError) {
        let reader = SharedStringReader()
        if let part { try package.read(part, with: reader) }
        (bytes, ends) = (reader.bytes, reader.ends)
        (struck, withOwnFonts) = (reader.struck, reader.withOwnFonts)
    }

    /// The bytes of a text; nil when there is no such text.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }
}

private final class SharedStringReader: XMLVisitor {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = []
    private(set) var struck: Set<Int> = []
    private(set) var withOwnFonts: Set<Int> = []
    private var richText = RichText()
    private var isInString = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookError) -> Descent {
        if isInString { return richText.begin(name, attributes) }
        guard name.is("si") else { return name.is("sst") ? .into : .over }
        isInString = true
        richText.clear()
        return .into
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
        if isInString { try richText.read(bytes) }
    }

    override func end(_ name: XMLName) throws(WorkbookError) {
        guard isInString else { return }
        guard name.is("si") else {
            richText.end(name)
            return
        }
        isInString = false
        bytes += richText.bytes
        if richText.hasStruckText { struck.insert(ends.count) }
        if richText.hasOwnFont { withOwnFonts.insert(ends.count) }
        ends.append(UInt32(bytes.count))
        if ends.count > SheetLimits.mostCells { throw .tooManyCells }
        if bytes.count > SheetLimits.mostText { throw .tooMuchText }
    }
}
