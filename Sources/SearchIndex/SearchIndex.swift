/// A full-text index as static files, which find every substring of a line of text exactly, and which a script reads without a server.
///
/// `index.js` names the kinds of documents and holds the table of letters and the directory of shards. A query needs it, the shards
/// `grams/N.js` that its terms lead to, and `pages/N.js` of the results that it shows. Each is a script that calls one function with
/// strings, because scripts also load where there is no server.
public struct SearchIndex: Sendable {
    /// The function that every file calls.
    static let callback = "gongbaoSearch"
    /// The letter that stands before all strings that are looked for in titles.
    static let titleMark: UInt16 = 1
    /// As many candidates as one page of results shows: their texts are fetched anyhow.
    static let mostShared = 10
    /// Of a longer line of a title, only so much is found as part of the title; all of it is found as text.
    private static let longestTitle = 120

    public let files: [SearchFile]

    /// Builds the index; the files are the same for any number of threads.
    ///
    /// - Parameters:
    ///   - documents: in any order. The index has them by kind, then by date, the newest first, then by address.
    ///   - kinds: the names of the kinds, in the order of results.
    public init(_ documents: [SearchDocument], kinds: [String], threads: Int) {
        let documents = Self.inOrder(documents)
        let parts = documents.enumerated().flatMap { Part.cut($1.text.units, ofDocument: $0) }
        let gathered = Self.gather(documents, parts, threads: threads)
        var grams = GramSorter(gathered.titles, partCount: parts.count, prefix: [Self.titleMark], mostShared: 0).grams(threads: threads)
        grams.append(GramSorter(gathered.texts, partCount: parts.count, mostShared: Self.mostShared).grams(threads: threads))
        let code = LetterCode(counts: gathered.counts)
        let shards = Shards(grams, code: code, partCount: parts.count, threads: threads)

        let pages = concurrently(Array(parts.indices), threads: threads) { index in
            SearchFile(path: "pages/\(index).js", bytes: Self.page(parts[index], of: documents[parts[index].document], code))
        }
        files = [SearchFile(path: "index.js", bytes: Self.index(documents, parts, kinds, code, shards))] + pages
            + shards.files.enumerated().map { SearchFile(path: "grams/\($0).js", bytes: Self.call([Self.quoted("g\($0)"), Self.quoted($1)])) }
    }

    private static func inOrder(_ documents: [SearchDocument]) -> [SearchDocument] {
        documents.sorted { a, b in
            if a.kind != b.kind { return a.kind < b.kind }
            if a.date != b.date { return (a.date ?? "") > (b.date ?? "") }
            return a.url < b.url
        }
    }

    // MARK: - Gathering

    private struct Gathered: Sendable {
        var texts = RunTable()
        var titles = RunTable()
        /// By code unit, how often texts hold it.
        var counts = [Int](repeating: 0, count: 1 << 16)

        mutating func merge(_ other: Gathered) {
            texts.merge(other.texts)
            titles.merge(other.titles)
            for index in counts.indices { counts[index] += other.counts[index] }
        }
    }

    private static func gather(_ documents: [SearchDocument], _ parts: [Part], threads: Int) -> Gathered {
        let share = max(1, (parts.count + threads - 1) / threads)
        let shares = stride(from: 0, to: parts.count, by: share).map { $0..<min($0 + share, parts.count) }
        var gathered = concurrently(shares, threads: threads) { range in
            var gathered = Gathered()
            for index in range {
                let document = documents[parts[index].document]
                if parts[index].isFirst {
                    for name in [document.title] + document.names {
                        let folded = Folding.folded(name.utf16)
                        gathered.titles.add(Array(folded.prefix(longestTitle)), part: index)
                        gathered.texts.add(folded, part: index)
                    }
                }
                let text = Array(document.text.units[parts[index].range])
                for unit in text { gathered.counts[Int(unit)] += 1 }
                gathered.texts.add(Folding.folded(text), part: index)
            }
            return gathered
        }
        guard var all = gathered.first else { return Gathered() }
        gathered[0] = Gathered()
        for other in gathered.dropFirst() { all.merge(other) }
        return all
    }

    // MARK: - Files

    /// `gongbaoSearch("p7", kind, title, url, date, names, text)`.
    private static func page(_ part: Part, of document: SearchDocument, _ code: LetterCode) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(part.range.count * 3 / 2)
        code.append(document.text.units[part.range], to: &text)
        return call([
            quoted("p"), String(document.kind), quoted(document.title), quoted(document.url), quoted(document.date ?? ""),
            quoted(part.isFirst ? document.names.joined(separator: "\n") : ""), quoted(text),
        ])
    }

    /// `gongbaoSearch("index", kinds, parts by kind, parts that go on with the document before, letters, directory)`.
    private static func index(_ documents: [SearchDocument], _ parts: [Part], _ kinds: [String], _ code: LetterCode, _ shards: Shards) -> [UInt8] {
        var counts = [Int](repeating: 0, count: kinds.count)
        for part in parts { counts[documents[part.document].kind] += 1 }
        var continued: [UInt8] = []
        var next = 0
        for (index, part) in parts.enumerated() where !part.isFirst {
            Symbols.append(index - next, to: &continued)
            next = index + 1
        }
        return call([
            quoted("index"), "[" + kinds.map(quoted).joined(separator: ",") + "]", "[" + counts.map(String.init).joined(separator: ",") + "]",
            quoted(continued), quoted(String(decoding: code.letters, as: UTF16.self)), quoted(shards.directory),
        ])
    }

    private static func call(_ arguments: [String]) -> [UInt8] {
        Array("\(callback)(\(arguments.joined(separator: ",")))\n".utf8)
    }

    /// Symbols need no escaping.
    private static func quoted(_ symbols: [UInt8]) -> String { "\"" + String(decoding: symbols, as: UTF8.self) + "\"" }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\0"..<" ", "\u{2028}", "\u{2029}", "<": quoted += "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
