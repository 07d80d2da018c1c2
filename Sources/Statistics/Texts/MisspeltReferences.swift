import Diagnostics
import Text

extension Catalogue {
    /// References in other braces than `{{ }}`: `{会员人数 2024}`, `｛｛会员人数 2024｝｝`. They would be printed as they stand.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - ranges: the author's own words in it.
    ///   - diagnostics: receives an error for each, with the right form.
    public func reportMisspeltReferences(
        in source: SourceText, _ ranges: [Range<Int>], into diagnostics: inout [Diagnostic]
    ) {
        source.bytes.withUnsafeBufferPointer { text in
            for range in ranges {
                var index = range.lowerBound
                while true {
                    index = Self.braces.firstIndex(in: .init(rebasing: text[..<range.upperBound]), from: index)
                    guard index < range.upperBound else { break }
                    guard Self.open.prefix(of: index..<range.upperBound, in: text) != nil else {
                        index += 1
                        continue
                    }
                    index = report(at: index, in: range, of: text, source, &diagnostics)
                }
            }
        }
    }

    private static let braces = ByteSet { $0 == 0x7B || $0 == 0xEF }
    private static let open = WordTable([("{", ()), ("｛", ())])
    private static let close = WordTable([("}", ()), ("｝", ())])

    /// - Returns: where to go on.
    private func report(
        at start: Int, in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ source: SourceText,
        _ diagnostics: inout [Diagnostic]
    ) -> Int {
        /// Behind a run of `braces`, and of spaces between them.
        func end(of braces: WordTable<Void>, from start: Int) -> Int {
            var (index, end) = (start, start)
            while index < range.upperBound {
                if let length = braces.prefix(of: index..<range.upperBound, in: text)?.length {
                    index += length
                    end = index
                } else if text[index] == 0x20 {
                    index += 1
                } else {
                    break
                }
            }
            return end
        }
        func isBrace(_ index: Int) -> Bool {
            [Self.open, Self.close].contains { $0.prefix(of: index..<range.upperBound, in: text) != nil }
        }
        let name = end(of: Self.open, from: start)
        let nameEnd = (name..<range.upperBound).first(where: isBrace) ?? range.upperBound
        let stop = end(of: Self.close, from: nameEnd)
        let words = String(decoding: text[name..<nameEnd], as: UTF8.self).split(separator: " ").joined(separator: " ")
        let first = words.split(separator: " ").first.map(String.init) ?? ""
        guard nameEnd > name, !sources(of: first).isEmpty || (try? FigureExpression(words, in: self)) != nil else {
            return max(stop, name)
        }
        diagnostics.append(
            Diagnostic(
                .error, "figure-braces", at: source.location(of: start..<stop),
                Wording(
                    zh: "引用数字要写两对半角花括号，“\(source[start..<stop])”会原样印出来",
                    en: "a figure is named between two pairs of braces; this would be printed as it stands"),
                fix: Wording(zh: "“{{\(words)}}”", en: "“{{\(words)}}”")))
        return stop
    }
}
