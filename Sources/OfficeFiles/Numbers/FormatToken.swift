/// The parts that the code of a number format is written of: `#,##0.0"万"`, `yyyy"年"m"月"`.
enum FormatToken: Equatable {
    /// Shown as it is: `"万"`, `\-`, `!.`, and letters that mean nothing.
    case literal(String)
    /// `0`, `#` or `?`: a digit, needed or not.
    case digit(isNeeded: Bool)
    case point
    case comma
    case percent
    /// `E+`: digits and a power of ten.
    case scientific
    case general
    /// `@`: the text of the cell.
    case text
    /// Letters of dates and times, in lower case: `yyyy`, `m`, `aaa`.
    case date(Character, count: Int)
    /// `[h]`, `[mm]`: time that goes on beyond a day or an hour.
    case elapsed(Character)
    /// `上午/下午`, `AM/PM`: hours are counted from one to twelve.
    case halfDay
    case condition(FormatCondition)

    /// Whether it shows something of every number.
    var isNeeded: Bool {
        switch self {
        case .digit(isNeeded: true), .general, .date, .elapsed: true
        default: false
        }
    }

    /// The sections of a format's code, which semicolons separate.
    static func sections(of code: String) -> [[FormatToken]] {
        var scanner = FormatScanner(code)
        return scanner.sections()
    }
}

/// `[>=10000]`: for which numbers a section is meant.
struct FormatCondition: Equatable {
    let sign: String
    let bound: CellNumber

    init?(_ text: String) {
        let sign = text.prefix { "<>=".contains($0) }
        guard !sign.isEmpty, let bound = CellNumber(text.dropFirst(sign.count).utf8) else { return nil }
        (self.sign, self.bound) = (String(sign), bound)
    }

    func holds(for number: CellNumber) -> Bool {
        switch sign {
        case "<": number < bound
        case "<=": number < bound || number == bound
        case ">": bound < number
        case ">=": bound < number || number == bound
        case "=": number == bound
        default: number != bound
        }
    }
}

private struct FormatScanner {
    private let characters: [Character]
    private var index = 0
    private var tokens: [FormatToken] = []
    private var done: [[FormatToken]] = []

    /// Codes are short; what is longer was made to cost time.
    private static let mostCharacters = 1000

    init(_ code: String) { characters = Array(code.prefix(Self.mostCharacters)) }

    mutating func sections() -> [[FormatToken]] {
        while index < characters.count { scan() }
        return done + [tokens]
    }

    private mutating func scan() {
        let character = characters[index]
        if let (word, token) = Self.words.first(where: { matches($0.word) }) {
            index += word.count
            tokens.append(token)
            return
        }
        index += 1
        switch character {
        case ";":
            done.append(tokens)
            tokens = []
        case "\"":
            let text = characters[index...].prefix { $0 != "\"" }
            index = min(index + text.count + 1, characters.count)
            tokens.append(.literal(String(text)))
        case "\\", "!":
            if index < characters.count { tokens.append(.literal(String(characters[index]))) }
            index += 1
        // The width of the next character, or the next character as often as there is room: nothing to be read.
        case "_", "*": index += 1
        case "[":
            let text = String(characters[index...].prefix { $0 != "]" })
            index = min(index + text.count + 1, characters.count)
            bracket(text)
        case "0": tokens.append(.digit(isNeeded: true))
        case "#", "?": tokens.append(.digit(isNeeded: false))
        case ".": tokens.append(.point)
        case ",": tokens.append(.comma)
        case "%": tokens.append(.percent)
        case "@": tokens.append(.text)
        case "E" where index < characters.count && "+-".contains(characters[index]),
            "e" where index < characters.count && "+-".contains(characters[index]):
            index += 1
            tokens.append(.scientific)
        case let letter where "ymdhsaegb".contains(letter.lowercased()) && letter.isASCII:
            let first = Character(letter.lowercased())
            var count = 1
            while index < characters.count, characters[index].lowercased() == String(first) {
                (count, index) = (count + 1, index + 1)
            }
            tokens.append(.date(first, count: count))
        default: tokens.append(.literal(String(character)))
        }
    }

    private static let words: [(word: String, token: FormatToken)] = [
        ("general", .general), ("g/通用格式", .general), ("上午/下午", .halfDay), ("am/pm", .halfDay), ("a/p", .halfDay),
    ]

    private func matches(_ word: String) -> Bool {
        word.count <= characters.count - index
            && zip(characters[index...], word).allSatisfy { $0.lowercased() == String($1) }
    }

    /// A colour, a condition, a currency, the digits of a language, or elapsed time.
    private mutating func bracket(_ text: String) {
        let lower = text.lowercased()
        if let first = lower.first, "hms".contains(first), lower.allSatisfy({ $0 == first }) {
            tokens.append(.elapsed(first))
        } else if let condition = FormatCondition(text) {
            tokens.append(.condition(condition))
        } else if text.hasPrefix("$") {
            let currency = text.dropFirst().prefix { $0 != "-" }
            if !currency.isEmpty { tokens.append(.literal(String(currency))) }
        }
    }
}
