import Text

/// Something inside text that is not written as it stands, or that is reported.
///
/// To add one, make a type and name it in `inlineMarks`. It calls `copyText(upTo:)` for the text before it, writes itself
/// to `draft.html`, and calls `skip(to:)`. A mark around other text, such as `==text==`, writes what stands inside with
/// `writeText(upTo:)`, so that it is escaped and marks in it are found. That may run past its end, as an address does: such
/// a mark returns no less than `writer.written`, or bytes would be written twice. A mark ends before the next tag, so
/// `==a **b** c==` is none.
protocol InlineMark: Sendable {
    /// The bytes with which it may begin.
    static var firstBytes: [UInt8] { get }

    /// Writes the mark that begins at `index` of the writer's text.
    ///
    /// - Returns: where to go on in the text; nil when no such mark begins there.
    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int?
}

/// All marks. Of two that begin with the same byte the first is asked first.
private let inlineMarks: [any InlineMark.Type] = [
    EscapedCharacter.self, SpacedEmphasis.self, MaskedNumberMark.self, ValueReferenceMark.self, AddressMark.self, UndefinedFootnote.self,
    BrokenLink.self,
]

/// The marks by the byte that they begin with.
struct InlineMarkTable: Sendable {
    static let shared = InlineMarkTable()

    private let marks: [[any InlineMark.Type]]
    private let firstBytes: ByteSet

    private init() {
        let marks = (UInt8.min...UInt8.max).map { byte in inlineMarks.filter { $0.firstBytes.contains(byte) } }
        self.marks = marks
        firstBytes = ByteSet { !marks[Int($0)].isEmpty }
    }

    /// The marks that may begin with `byte`.
    subscript(byte: UInt8) -> [any InlineMark.Type] { marks[Int(byte)] }

    /// The first index from `start` on where a mark may begin; the end of the text when there is none.
    func next(in text: Bytes, from start: Int) -> Int { firstBytes.firstIndex(in: text, from: start) }
}

/// A character that HTML would take for markup.
enum EscapedCharacter: InlineMark {
    static let firstBytes = Array("&<>\"".utf8)

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        writer.copyText(upTo: index, &draft)
        draft.html.appendEscaped(byte: writer.text[index])
        writer.capture.append(Bytes(rebasing: writer.text[index...index]))
        writer.skip(to: index + 1)
        return index + 1
    }
}
