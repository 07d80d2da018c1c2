/// A full-text index as static files, which find every substring of a line of text exactly, and which a script reads without a server.
///
/// `index.js` names the kinds of documents and holds the table of letters and the contents of the index: which string each group of files
/// begins with. `grams/G.js` holds the contents of a group, `grams/G-N.js` the grams themselves. A query needs these for each of its terms, and
/// `pages/N.js` of the results that it shows. Each is a script that calls one function with strings, because scripts also load where there is
/// no server.
public struct SearchIndex: Sendable {
    /// The function that every file calls.
    static let callback = "gongbaoSearch"
    /// The letter that stands before all strings that are looked for in titles.
    static let titleMark: UInt16 = 1
    /// As many candidates as one page of results shows: their texts are fetched anyhow.
    static let mostShared = 10
    /// Of a longer line of a title, only so much is found as part of the title; all of it is found as text.
    private static let longestTitle = 120

    private let documents: [SearchDocument]
    private let parts: [Part]
    private let kinds: [String]

    /// - Parameters:
    ///   - documents: in any order. The index has them by kind, then by date, the newest first, then by address.
    ///   - kinds: the names of the kinds, in the order of results.
    public init(_ documents: [SearchDocument], kinds: [String]) {
        self.documents = Self.inOrder(documents)
        self.kinds = kinds
        parts = self.documents.enumerated().flatMap { Part.cut($1.text.units, ofDocument: $0) }
    }

    /// Makes the files, which are the same for any number of threads, and gives each away as soon as it is complete.
    ///
    /// - Parameter write: is called by several threads at once, in no certain order.
    public func make(threads: Int, write: @Sendable (SearchFile) -> Void) {
        let gathered = gather(threads: threads)
        let code = LetterCode(counts: gathered.counts)
        _ = concurrently(Array(parts.indices), threads: threads) { write(page($0, code)) }

        let lists = PartListCoding(partCount: parts.count)
        let tasks = [gathered.titles, gathered.texts].flatMap { set in set.runs.tasks.map { (set, $0) } }
        let firsts = concurrently(Array(zip(tasks.indices, tasks)), threads: threads) { number, task in
            let (set, ranks) = task
            let shards = GramWalk.shards(of: set, ranks: ranks, code: code, lists: lists)
            for (index, shard) in shards.enumerated() { write(SearchFile("grams/\(number)-\(index).js", "g", shard.entries, shard.spanning)) }
            write(SearchFile("grams/\(number).js", "c", code.keys(shards.dropFirst().map(\.first))))
            return set.prefix + [set.runs.letters[ranks.lowerBound]]
        }
        write(index(code, code.keys(firsts.dropFirst())))
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

    private func gather(threads: Int) -> (titles: GramSet, texts: GramSet, counts: [Int]) {
        let share = max(1, (parts.count + threads - 1) / threads)
        let shares = stride(from: 0, to: parts.count, by: share).map { $0..<min($0 + share, parts.count) }
        var gathered = concurrently(shares, threads: threads) { gather(parts[$0]) }
        var all = Gathered()
        // What a share holds is let go as soon as it has been merged.
        for index in gathered.indices {
            if index == 0 { swap(&all, &gathered[0]) } else { all.merge(gathered[index]) }
            gathered[index] = Gathered()
        }
        let counts = all.counts
        return (
            GramSet(runs: SortableRuns(&all.titles), prefix: [Self.titleMark], mostShared: 0),
            GramSet(runs: SortableRuns(&all.texts), prefix: [], mostShared: Self.mostShared), counts
        )
    }

    private func gather(_ parts: ArraySlice<Part>) -> Gathered {
        var gathered = Gathered()
        var folded: [UInt16] = []
        for part in parts {
            let document = documents[part.document]
            if part.isFirst {
                for name in [document.title] + document.names {
                    Array(name.utf16).withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
                    folded.withUnsafeBufferPointer {
                        gathered.titles.add(UnsafeBufferPointer(rebasing: $0.prefix(Self.longestTitle)))
                        gathered.texts.add($0)
                    }
                }
            }
            document.text.units.withUnsafeBufferPointer { units in
                let text = UnsafeBufferPointer(rebasing: units[part.range])
                for unit in text { gathered.counts[Int(unit)] += 1 }
                Folding.fold(text, into: &folded)
            }
            folded.withUnsafeBufferPointer { gathered.texts.add($0) }
            gathered.titles.endPart()
            gathered.texts.endPart()
        }
        return gathered
    }

    // MARK: - Files

    /// `gongbaoSearch("p", kind, title, url, date, names, text)`.
    private func page(_ number: Int, _ code: LetterCode) -> SearchFile {
        let part = parts[number], document = documents[part.document]
        var file = SearchFile("pages/\(number).js", "p")
        file.append(String(document.kind))
        for text in [document.title, document.url, document.date ?? "", part.isFirst ? document.names.joined(separator: "\n") : ""] { file.append(quoting: text) }
        file.append(symbols: code.symbols(document.text.units[part.range]))
        return file.closed()
    }

    /// `gongbaoSearch("i", kinds, parts by kind, parts that go on with the document before, letters, contents)`.
    private func index(_ code: LetterCode, _ contents: [UInt8]) -> SearchFile {
        var counts = [Int](repeating: 0, count: kinds.count)
        for part in parts { counts[documents[part.document].kind] += 1 }
        var continued: [UInt8] = []
        var next = 0
        for (index, part) in parts.enumerated() where !part.isFirst {
            Symbols.append(index - next, to: &continued)
            next = index + 1
        }
        var file = SearchFile("index.js", "i")
        file.append("[" + kinds.map(SearchFile.quoted).joined(separator: ",") + "]")
        file.append("[" + counts.map(String.init).joined(separator: ",") + "]")
        file.append(symbols: continued)
        file.append(quoting: String(decoding: code.letters, as: UTF16.self))
        file.append(symbols: contents)
        return file.closed()
    }
}
