import Files

/// A full-text index as static files, which find every substring of a line of text exactly, and which a script reads
/// without a server.
///
/// `index.js` names the kinds of documents and holds the table of letters and the contents of the index: which string
/// each group of files begins with. `grams/G.js` holds the contents of a group, `grams/G-N.js` the grams themselves. A
/// query needs these for each of its terms, and
/// `pages/N.js` of the results that it shows. Each is a script that calls one function with strings, because scripts
/// also load where there is no server.
public struct SearchIndex<Text: SearchTextSource>: Sendable {
    private let documents: [SearchDocument<Text>]
    private let kinds: [String]

    /// - Parameters:
    ///   - documents: in any order. The index has them by kind, then by date, the newest first, then by address.
    ///   - kinds: the names of the kinds, in the order of results.
    public init(_ documents: [SearchDocument<Text>], kinds: [String]) {
        self.documents = documents.sorted { a, b in
            if a.kind != b.kind { return a.kind < b.kind }
            if a.date != b.date { return (a.date ?? "") > (b.date ?? "") }
            return a.url < b.url
        }
        self.kinds = kinds
    }

    /// Makes the files, which are the same for any number of threads, and gives each away as soon as it is complete.
    ///
    /// - Parameters:
    ///   - threads: how many work at the same time.
    ///   - write: is called by several threads at once, in no certain order.
    /// - Throws: when a text cannot be read.
    public func make(threads: Int, write: @Sendable (SearchFile) -> Void) throws(Text.Failure) {
        let pool = Pool(threads: threads)
        let gathered = try gather(pool)
        let parts = gathered.parts
        let code = LetterCode(counts: gathered.counts)
        _ = try pool.map(Array(parts.indices)) { number throws(Text.Failure) in
            write(try page(number, parts[number], code))
        }

        let lists = PartListCoding(partCount: parts.count)
        let tasks = [gathered.titles, gathered.texts].flatMap { set in set.runs.tasks.map { (set, $0) } }
        let firsts = pool.map(Array(zip(tasks.indices, tasks))) { number, task in
            let (set, ranks) = task
            let shards = GramWalk.shards(of: set, ranks: ranks, code: code, lists: lists)
            for (index, shard) in shards.enumerated() {
                write(SearchFile("grams/\(number)-\(index).js", "g", shard.entries, shard.spanning))
            }
            write(SearchFile("grams/\(number).js", "c", code.keys(shards.dropFirst().map(\.first))))
            return set.prefix + [set.runs.letters[ranks.lowerBound]]
        }
        write(index(parts, code, code.keys(firsts.dropFirst())))
    }

    // MARK: - Gathering

    private func gather(_ pool: Pool) throws(Text.Failure) -> (
        titles: GramSet, texts: GramSet, counts: [Int], parts: [Part]
    ) {
        let share = max(1, (documents.count + pool.threads - 1) / pool.threads)
        let shares = stride(from: 0, to: documents.count, by: share).map { $0..<min($0 + share, documents.count) }
        var gathered = try pool.map(shares) { share throws(Text.Failure) in try gather(share) }
        var all = GatheredRuns()
        // Each share leaves memory as soon as it has been merged.
        for index in gathered.indices {
            let runs = gathered[index]
            gathered[index] = GatheredRuns()
            if index == 0 { all = runs } else { all.merge(runs) }
        }
        let (counts, parts) = (all.counts, all.parts)
        return (.titles(SortableRuns(&all.titles)), .texts(SortableRuns(&all.texts)), counts, parts)
    }

    private func gather(_ share: Range<Int>) throws(Text.Failure) -> GatheredRuns {
        var gathered = GatheredRuns()
        for index in share {
            let document = documents[index]
            gathered.add(
                ofDocument: index, titles: [document.title] + document.names, text: try document.text.read().units)
        }
        return gathered
    }

    // MARK: - Files

    /// `gongbaoSearch("p", kind, title, url, date, names, text)`.
    private func page(_ number: Int, _ part: Part, _ code: LetterCode) throws(Text.Failure) -> SearchFile {
        let document = documents[part.document]
        var file = SearchFile("pages/\(number).js", "p")
        file.append(String(document.kind))
        for text in [
            document.title, document.url, document.date ?? "",
            part.isFirst ? document.names.joined(separator: "\n") : "",
        ] { file.append(quoting: text) }
        file.append(symbols: code.symbols(try document.text.read().units[part.range]))
        return file.closed()
    }

    /// `gongbaoSearch("i", kinds, parts by kind, parts that go on with the document before, letters, contents)`.
    private func index(_ parts: [Part], _ code: LetterCode, _ contents: [UInt8]) -> SearchFile {
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
