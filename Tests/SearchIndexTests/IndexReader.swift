import Synchronization

@testable import SearchIndex

extension SearchIndex<SearchText> {
    /// All files by their paths.
    func files(threads: Int) -> [String: [UInt8]] {
        let files = Mutex<[String: [UInt8]]>([:])
        make(threads: threads) { file in files.withLock { $0[file.path] = file.bytes } }
        return files.withLock { $0 }
    }
}

/// Reads the files of an index as their description says, without anything of what wrote them but the rules for
/// letters.
struct IndexReader {
    private let files: [String: [String]]
    private let letters: [UInt16]
    private let singles: Int
    private let contents: [[UInt16]]
    let partCount: Int

    /// Most files only need quoted strings without escapes; the index also holds numbers.
    init(_ index: SearchIndex<SearchText>) {
        let files = index.files(threads: 2)
        self.files = files.mapValues { Self.strings(String(decoding: $0, as: UTF8.self)) }
        let manifest = String(decoding: files["index.js"]!, as: UTF8.self)
        let strings = self.files["index.js"]!
        partCount = manifest.split(separator: "],[")[1].prefix { $0 != "]" }.split(separator: ",").reduce(0) {
            $0 + Int($1)!
        }
        letters = Array(strings[strings.count - 2].utf16)
        let count = letters.count
        singles = (0...91).last { $0 + (91 - $0) * 92 >= count }!
        contents = Self.keys(Cursor(strings[strings.count - 1], letters, singles))
    }

    private static func keys(_ cursor: Cursor) -> [[UInt16]] {
        var (cursor, keys) = (cursor, [[UInt16]()])
        while !cursor.isAtEnd { keys.append(cursor.key(after: keys.last!)) }
        return keys
    }

    /// The parts that certainly hold `gram`, and those that must be looked into.
    func find(_ gram: [UInt16]) -> (certain: Set<Int>, candidates: Set<Int>) {
        func lastBefore(_ keys: [[UInt16]]) -> Int { keys.lastIndex { !gram.lexicographicallyPrecedes($0) }! }
        let group = lastBefore(contents)
        let shard = lastBefore(Self.keys(Cursor(files["grams/\(group).js"]![1], letters, singles)))
        let strings = files["grams/\(group)-\(shard).js"]!
        var spanning = Cursor(strings[2], letters, singles)
        var key: [UInt16] = []
        while !spanning.isAtEnd {
            key = spanning.key(after: key)
            let list = spanning.list(partCount).1
            if key.starts(with: gram) { return (Set(list), []) }
        }
        var cursor = Cursor(strings[1], letters, singles)
        var (certain, candidates, before): (Set<Int>, Set<Int>, (key: [UInt16], isFew: Bool, list: [Int])?) = (
            [], [], nil
        )
        key = []
        while !cursor.isAtEnd {
            key = cursor.key(after: key)
            let (isFew, list) = cursor.list(partCount)
            if key.starts(with: gram) {
                if isFew, key.count == gram.count { candidates.formUnion(list) } else { certain.formUnion(list) }
            } else if key.lexicographicallyPrecedes(gram) {
                before = (key, isFew, list)
            }
        }
        if certain.isEmpty, candidates.isEmpty, let before, before.isFew, gram.starts(with: before.key.dropLast()) {
            candidates.formUnion(before.list)
        }
        return (certain, candidates.subtracting(certain))
    }

    /// What the file of a part says of it.
    func url(_ part: Int) -> String { files["pages/\(part).js"]![2] }

    func text(_ part: Int) -> [UInt16] {
        let strings = files["pages/\(part).js"]!
        var cursor = Cursor(strings[5], letters, singles)
        var text: [UInt16] = []
        while !cursor.isAtEnd { text += cursor.letter() }
        return Array(strings[1].utf16) + [0x0A] + Array(strings[4].utf16) + [0x0A] + text
    }

    func holding(_ query: String) -> Set<String> {
        let gram = Array(Folding.folded(query.utf16).prefix(64))
        let found = find(gram)
        return Set((found.certain.union(found.candidates.filter { Folding.folded(text($0)).holds(gram) })).map(url))
    }

    /// The quoted strings of a call, their escapes resolved.
    private static func strings(_ call: String) -> [String] {
        var (strings, current, isEscaped): ([String], String?, Bool) = ([], nil, false)
        var code = ""
        for letter in call.unicodeScalars {
            if !code.isEmpty {
                code.unicodeScalars.append(letter)
                if code.unicodeScalars.count == 5 {
                    current?.unicodeScalars.append(Unicode.Scalar(UInt32(code.dropFirst(), radix: 16)!)!)
                    code = ""
                }
            } else if isEscaped {
                isEscaped = false
                if letter == "u" { code = "u" } else { current?.unicodeScalars.append(letter == "n" ? "\n" : letter) }
            } else if letter == "\\" {
                isEscaped = true
            } else if letter == "\"" {
                if let done = current { strings.append(done) }
                current = current == nil ? "" : nil
            } else {
                current?.unicodeScalars.append(letter)
            }
        }
        return strings
    }

    private struct Cursor {
        private let units: [UInt16]
        private var place = 0
        private let letters: [UInt16]
        private let singles: Int

        init(_ text: String, _ letters: [UInt16], _ singles: Int) {
            units = Array(text.utf16)
            self.letters = letters
            self.singles = singles
        }

        var isAtEnd: Bool { place >= units.count }

        mutating func symbol() -> Int {
            defer { place += 1 }
            return units[place] == 33 ? 57 : Int(units[place]) - 35
        }

        mutating func number() -> Int {
            let first = symbol()
            if first < 60 { return first }
            if first < 90 { return 60 + (first - 60) * 92 + symbol() }
            if first == 90 { return 2820 + symbol() * 92 + symbol() }
            return ((symbol() * 92 + symbol()) * 92 + symbol()) * 92 + symbol()
        }

        mutating func letter() -> [UInt16] {
            let first = symbol()
            if first < singles { return [letters[first]] }
            if first < 91 { return [letters[singles + (first - singles) * 92 + symbol()]] }
            return [UInt16((symbol() * 92 + symbol()) * 92 + symbol())]
        }

        mutating func key(after before: [UInt16]) -> [UInt16] {
            var key = Array(before.prefix(number()))
            let target = number() + key.count
            while key.count < target { key += letter() }
            return key
        }

        mutating func gaps(_ count: Int) -> [Int] {
            var next = 0
            return (0..<count).map { _ in
                defer { next += 1 }
                next += number()
                return next
            }
        }

        mutating func list(_ parts: Int) -> (isFew: Bool, [Int]) {
            switch symbol() {
            case 60: return (false, gaps(number()))
            case 61:
                let missing = Set(gaps(number()))
                return (false, (0..<parts).filter { !missing.contains($0) })
            case 62:
                let bits = (0..<(parts + 5) / 6).map { _ in symbol() }
                return (false, (0..<parts).filter { bits[$0 / 6] >> ($0 % 6) & 1 == 1 })
            case let few: return (true, gaps(few + 1))
            }
        }
    }
}
