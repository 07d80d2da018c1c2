import Text

/// One sentence, cut into words and numbers.
struct Sentence {
    struct Token {
        enum Kind {
            case word(Word)
            // Numbers and expressions are stored apart, because they are large and tokens are many.
            indirect case numeral(Numeral)
            case year(Int)
            /// `{{ }}`: nil when it names no figure.
            indirect case reference(FigureExpression?)
            case unknown
        }

        let kind: Kind
        let range: Range<Int>

        var role: Role? { if case .word(let word) = kind { word.role } else { nil } }
        var word: Word? { if case .word(let word) = kind { word } else { nil } }
        var isUnknown: Bool { if case .unknown = kind { true } else { false } }
    }

    var tokens: [Token] = []
}

/// Cuts texts into sentences of words and numbers.
///
/// A class, because many parts of a text hold it.
final class SentenceCutter {
    let text: UnsafeBufferPointer<UInt8>
    let vocabulary: Vocabulary
    let catalogue: Catalogue
    /// The year of the text.
    let year: Int?

    init(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary, _ catalogue: Catalogue, year: Int?) {
        (self.text, self.vocabulary, self.catalogue, self.year) = (text, vocabulary, catalogue, year)
    }

    // MARK: - Is there anything to read

    /// Whether a number may stand in `range`. Most lines of most texts have none, and are looked at no further.
    func mayHaveNumbers(_ range: Range<Int>) -> Bool { Self.signsOfNumbers.first(in: range, of: text) != nil }

    private static let signsOfNumbers = CharacterSet("0123456789０１２３４５６７８９十百千万亿成".unicodeScalars)

    // MARK: - Sentences

    /// The sentences of `range`. What lies in none of `own` is no word of the author: references, code, addresses.
    func sentences(_ range: Range<Int>, own: ArraySlice<Range<Int>>) -> [Sentence] {
        var sentences: [Sentence] = []
        var sentence = Sentence()
        var own = own
        var (index, unknownStart) = (range.lowerBound, -1)
        func isNumberBefore(_ index: Int) -> Bool {
            index > range.lowerBound && (0x30...0x39 ~= text[index - 1] || text[index - 1] == UInt8(ascii: "-"))
        }
        func add(_ kind: Sentence.Token.Kind, _ end: Int) {
            endUnknown()
            sentence.tokens.append(.init(kind: kind, range: index..<end))
            index = end
        }
        func endUnknown() {
            if unknownStart >= 0 { sentence.tokens.append(.init(kind: .unknown, range: unknownStart..<index)) }
            unknownStart = -1
        }
        func endSentence() {
            endUnknown()
            if !sentence.tokens.isEmpty { sentences.append(sentence) }
            sentence = Sentence()
        }
        while index < range.upperBound {
            while let passed = own.first, passed.upperBound <= index { own = own.dropFirst() }
            guard let mine = own.first, mine.lowerBound <= index else {
                let end = min(own.first?.lowerBound ?? range.upperBound, range.upperBound)
                // The mark of a quotation is no figure.
                if text[index] == UInt8(ascii: ">") || text[index] == 0x20 {
                    index = end
                    continue
                }
                add(.reference(expression(index..<end)), end)
                index = endOfUnit(index..<range.upperBound)
                continue
            }
            let rest = index..<min(mine.upperBound, range.upperBound)
            let byte = text[index]
            if byte == 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == 0x09 {
                index += 1
                continue
            }
            if let (word, length) = vocabulary.words.prefix(of: rest, in: text) {
                if Self.ends.contains(text[index]), isEnd(index) {
                    index += length
                    endSentence()
                } else {
                    add(.word(word), index + length)
                }
                continue
            }
            if Self.beginnings.has(CharacterSet.first(of: rest, in: text)), let found = date(rest) ?? number(rest) {
                add(found.kind, found.end)
                continue
            }
            if unknownStart < 0 { unknownStart = index }
            index += byte.lengthOfCharacter
        }
        index = min(index, range.upperBound)
        endSentence()
        return sentences
    }

    private static let ends = ByteSet { $0 == 0xE3 || $0 == 0xEF }

    /// 。！？
    private func isEnd(_ index: Int) -> Bool {
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): true
        default: false
        }
    }

    private func expression(_ range: Range<Int>) -> FigureExpression? {
        let written = String(decoding: text[range], as: UTF8.self)
        guard written.hasPrefix("{{"), written.hasSuffix("}}") else { return nil }
        return try? FigureExpression(String(written.dropFirst(2).dropLast(2)), in: catalogue, defaultYear: year)
    }

    private func endOfUnit(_ range: Range<Int>) -> Int {
        Self.units.prefix(of: range, in: text).map { range.lowerBound + $0.length } ?? range.lowerBound
    }

    private static let units = WordTable(Unit.allWritten.map { ($0.key, ()) })

    // MARK: - Years and numbers

    /// 2024年, 2024年度, 2024年12月31日, 二〇二四年. A sentence about another day, or about several years, is about no
    /// figure of the data.
    private func date(_ range: Range<Int>) -> (kind: Sentence.Token.Kind, end: Int)? {
        let reader = NumeralReader(text: text, limit: range.upperBound)
        var (value, count, index) = (0, 0, range.lowerBound)
        while count < 5, let (scalar, length) = reader.character(at: index), let digit = Self.digit(scalar) {
            (value, count, index) = (value * 10 + digit, count + 1, index + length)
        }
        guard count > 0 else { return nil }
        if let (isYearEnd, length) = Self.months.prefix(of: index..<range.upperBound, in: text) {
            return (.word(Word(role: isYearEnd && value == 12 ? .filler : .elsewhere)), index + length)
        }
        guard count == 4, (1949...2200).contains(value) else { return nil }
        if Self.spanMarks.prefix(of: index..<range.upperBound, in: text) != nil,
            let (scalar, _) = reader.character(at: index + 3), Self.digit(scalar) != nil
        {
            return (.word(Word(role: .elsewhere)), index)
        }
        guard let length = Self.yearWord.prefix(of: index..<range.upperBound, in: text)?.length else { return nil }
        return (.year(value), index + length)
    }

    /// Whether the month ends there.
    private static let months = WordTable([("月31日", true), ("月底", true), ("月末", true), ("月", false)])
    private static let spanMarks = WordTable([("—", ()), ("–", ()), ("～", ()), ("－", ())])

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
        default: scalar == "两" ? nil : scalar.chineseDigit
        }
    }

    /// What numbers and years begin with.
    private static let beginnings = CharacterSet("0123456789０１２３４５６７８９〇零一二三四五六七八九两十百千".unicodeScalars)

    private static let yearWord = WordTable(
        ["年", "年度", "年末", "年底", "年度末", "年终"].map { ($0, ()) })

    /// A number that counts something; one that is a part of a name, a date or a code is no word that is known.
    private func number(_ range: Range<Int>) -> (kind: Sentence.Token.Kind, end: Int)? {
        let reader = NumeralReader(text: text, limit: range.upperBound)
        guard var found = reader.read(at: range.lowerBound) else { return nil }
        let end = found.range.upperBound
        if Self.follows.prefix(of: end..<range.upperBound, in: text) != nil { return (.unknown, end) }
        if Self.precedes.suffix(of: max(0, range.lowerBound - 6)..<range.lowerBound, in: text) != nil {
            return (.unknown, end)
        }
        if range.lowerBound > 0, case let before = text[range.lowerBound - 1],
            0x30...0x39 ~= before || 0x41...0x5A ~= before || 0x61...0x7A ~= before
        {
            return (.unknown, end)
        }
        // 13个乡镇: all of them.
        if found.unit?.kind == .organisations, found.value == ExactDecimal(catalogue.regions.regions(.part).count),
            let (word, length) = vocabulary.words.prefix(of: end..<range.upperBound, in: text), word.place == .parts
        {
            return (.word(word), end + length)
        }
        // A number of Chinese words without a unit is mostly no number: 三个代表, 一批.
        if found.unit == nil, text[range.lowerBound] > 0x80, text[range.lowerBound] != 0xEF { return (.unknown, end) }
        found.range = range.lowerBound..<end
        return (.numeral(found), end)
    }

    /// What makes a number a date, a code, a range or a ratio.
    private static let follows = WordTable(
        [
            "年", "月", "日", "号", "时", "点", "-", "—", "–", "～", "~", "至", "/", ":", "：", "倍", "级", "类", "届", "版", "条",
            "款", "岁",
        ].map {
            ($0, ())
        })
    private static let precedes = WordTable(
        ["第", "-", "—", "–", "～", "~", "/", "〔", "[", "No.", "：0", "P", "R", "#", "."].map { ($0, ()) })
}
