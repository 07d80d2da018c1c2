/// A number that the source hides: `xxx个`. The run of `x` is shown as 未公开, and its unit stays.
enum MaskedNumberMark: InlineMark {
    static let firstBytes = MaskedExpression.firstBytes

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        switch MaskedExpression.match(writer.text, at: index) {
        case .none(let next): return next
        case .number(let runEnd, let end):
            writer.copyText(upTo: index, &draft)
            let number = MaskedNumber(text: writer.text.text(index..<end), range: writer.place(of: index..<end, draft))
            draft.result.maskedNumbers.append(number)
            let words = draft.options.words
            draft.html.append("<span class=\"masked\" title=\"")
            draft.html.appendEscaped(words.asInSource(number.text).utf8)
            draft.html.append("\">")
            draft.html.appendEscaped(words.masked.utf8)
            draft.html.append("</span>")
            writer.capture.append(words.masked)
            writer.skip(to: runEnd)
            return runEnd
        }
    }
}
