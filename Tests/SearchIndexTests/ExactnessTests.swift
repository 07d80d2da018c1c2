import Testing

@testable import SearchIndex

@Suite("What is found is what stands there")
struct ExactnessTests {
    @Test(
        "every substring of a line, and nothing else",
        arguments: [(1, 6, 1), (8, 6, 2), (60, 6, 3), (250, 8, 4)] as [(Int, Int, UInt64)])
    func substrings(count: Int, lines: Int, seed: UInt64) {
        let corpus = SampleCorpus(count, lines: lines, seed: seed)
        let reader = IndexReader(SearchIndex(corpus.documents, kinds: ["甲", "乙"]))
        for query in corpus.queries(count > 100 ? 80 : 200) {
            #expect(reader.holding(query) == corpus.holding(query), "\(query)")
        }
    }

    @Test("whatever the letters: rare ones, those of two code units, digits, signs that need escapes")
    func letters() {
        let corpus = SampleCorpus(60, letters: "工会𠮷\u{2B740}Ａa9９0零〇\"\\<。,", lines: 9)
        let reader = IndexReader(SearchIndex(corpus.documents, kinds: ["甲", "乙"]))
        for query in corpus.queries(150) where !Folding.folded(query.utf16).contains(0) {
            #expect(reader.holding(query) == corpus.holding(query), "\(query)")
        }
    }

    @Test("texts that repeat little, in several groups of several files, none of them large")
    func manyFiles() {
        let letters = String(decoding: (0..<600).map { UInt16(0x4E00 + 17 * $0) }, as: UTF16.self)
        let corpus = SampleCorpus(200, letters: letters, lines: 80)
        let index = SearchIndex(corpus.documents, kinds: ["甲", "乙"])
        let files = index.files(threads: 2)
        #expect(files.keys.contains("grams/3-2.js"))
        #expect(files.values.allSatisfy { $0.count < 16_000 })
        let reader = IndexReader(index)
        for query in corpus.queries(200, longest: 4) {
            #expect(reader.holding(query) == corpus.holding(query), "\(query)")
        }
    }

    @Test("texts of many parts, and lines longer than any part")
    func longTexts() {
        var corpus = SampleCorpus(20, lines: 600)
        var endless = SearchText()
        endless.append(line: String(repeating: "甲乙丙丁戊己庚辛壬癸子丑寅", count: 1000))
        corpus.documents.append(SearchDocument(title: "长", kind: 0, url: "long.html", text: endless))
        let index = SearchIndex(corpus.documents, kinds: ["甲", "乙"])
        let reader = IndexReader(index)
        #expect(reader.partCount > corpus.documents.count)
        for query in corpus.queries(40, longest: 60) + ["癸子丑寅甲乙丙丁戊己庚辛壬癸子丑寅甲乙"] {
            #expect(reader.holding(query) == corpus.holding(query), "\(query)")
        }
    }

    @Test("few candidates are left to be looked into", arguments: [60, 250])
    func candidates(count: Int) {
        let corpus = SampleCorpus(count)
        let reader = IndexReader(SearchIndex(corpus.documents, kinds: ["甲", "乙"]))
        for query in corpus.queries(60) { #expect(reader.find(Folding.folded(query.utf16)).candidates.count <= 10) }
    }

    @Test(
        "the files are the same for any number of threads, and in whatever order the documents come",
        arguments: [2, 3, 8])
    func reproducible(threads: Int) {
        let documents = SampleCorpus(80).documents
        let one = SearchIndex(documents, kinds: ["甲", "乙"]).files(threads: 1)
        #expect(SearchIndex(documents.reversed(), kinds: ["甲", "乙"]).files(threads: threads) == one)
    }

    @Test("an empty site has an index, and nothing is found in it")
    func empty() {
        let reader = IndexReader(SearchIndex<SearchText>([], kinds: ["甲"]))
        #expect(reader.partCount == 0)
    }

    @Test("titles are looked up by themselves")
    func titles() {
        let documents = ["工会报告", "年度工会", "其他"].enumerated().map { number, title in
            SearchDocument(
                title: title, kind: 0, url: "\(number).html", text: SearchText(html: Array("<p>工会</p>".utf8)))
        }
        let reader = IndexReader(SearchIndex(documents, kinds: ["甲"]))
        #expect(reader.find([1] + Array("工会".utf16)).certain == [0, 1])
        #expect(reader.find([1] + Array("会报".utf16)).certain == [0])
        #expect(reader.find([1] + Array("工报".utf16)).certain == [])
    }
}

@Suite("The text of a page")
struct SearchTextTests {
    @Test(
        "is what a reader sees, line by line",
        arguments: [
            ("<p>甲<b>乙</b><a href=\"x>y\">丙</a></p><p>丁</p>", "甲乙丙\n丁\n"), ("<ul><li>一</li><li>二</li></ul>", "一\n二\n"),
            ("<tr><td>甲</td><td>乙</td></tr>", "甲\n乙\n"), ("甲<br>乙", "甲\n乙\n"),
            ("&lt;&amp;&#65;&#x4E2D;&quot;&bad;", "<&A中\"&bad;\n"),
            ("甲<svg><text>图</text></svg>乙", "甲\n乙\n"), ("<nav><nav>内</nav>外</nav>丙", "丙\n"), ("<h1>题</h1>文", "文\n"),
            ("<li data-search=\"skip\">甲<li>乙</li></li>丙", "丙\n"),
            ("编制<sup class=\"footnote-ref\"><a href=\"#f\">1</a></sup>。", "编制。\n"),
            ("m<sup>2</sup>", "m2\n"), ("  甲 \n 乙  ", "甲 乙\n"), ("工\u{200B}会\u{AD}", "工会\n"), ("𠮷", "𠮷\n"), ("<", ""),
            ("<p", ""), ("&", "&\n"), ("", ""),
        ])
    func text(html: String, expected: String) {
        #expect(String(decoding: SearchText(html: Array(html.utf8)).units, as: UTF16.self) == expected)
    }

    @Test(
        "is read from any bytes",
        arguments: [[0xFF, 0xE5, 0xB7], [0xC3], [0xF0, 0x9F, 0x98], Array("</".utf8), Array("&#xFFFFFFFFF;".utf8)]
            as [[UInt8]])
    func malformed(bytes: [UInt8]) {
        _ = SearchText(html: bytes)
    }
}
