/// What the folders of a target need of each other, as far as the names of types show it.
struct Folders {
    /// From folder, to folder, and the names by which the one needs the other.
    private(set) var needs: [String: [String: Set<String>]] = [:]

    /// Files that lie in the target's own folder take no part: they hold the target together.
    init(_ files: [Project.File]) {
        let files = files.filter { !$0.folder.isEmpty }.map { (folder: $0.folder, names: Names(in: $0.lines)) }
        var homes: [String: Set<String>] = [:]
        for file in files { for name in file.names.declared { homes[name, default: []].insert(file.folder) } }
        for file in files {
            for name in file.names.used.subtracting(file.names.nested) {
                guard let home = homes[name], home.count == 1, let other = home.first, other != file.folder else {
                    continue
                }
                needs[file.folder, default: [:]][other, default: []].insert(name)
            }
        }
    }

    /// Pairs of folders that need each other, directly or by way of others.
    var circles: Set<String> {
        let folders = needs.keys.sorted()
        let reached = Dictionary(uniqueKeysWithValues: folders.map { ($0, reach(from: $0)) })
        var circles: Set<String> = []
        for a in folders {
            for b in folders where a < b && reached[a]?.contains(b) == true && reached[b]?.contains(a) == true {
                circles.insert("\(a) ↔ \(b)")
            }
        }
        return circles
    }

    private func reach(from folder: String) -> Set<String> {
        var (reached, open): (Set<String>, [String]) = ([], [folder])
        while let next = open.popLast() {
            for other in needs[next, default: [:]].keys where reached.insert(other).inserted { open.append(other) }
        }
        return reached
    }
}

/// The names of types in the code of a file, outside comments and texts.
private struct Names {
    /// Names of types that other files can see.
    private(set) var declared: Set<String> = []
    /// Names that begin with a capital and do not stand behind a point.
    private(set) var used: Set<String> = []
    /// Names that the file declares inside its types, where they hide others.
    private(set) var nested: Set<String> = []

    private static let kinds: Set<String> = ["struct", "class", "enum", "actor", "protocol", "typealias"]

    init(in lines: [String]) {
        var isInBlockOfText = false
        for line in lines {
            if line.components(separatedBy: "\"\"\"").count.isMultiple(of: 2) {
                isInBlockOfText.toggle()
            } else if !isInBlockOfText {
                read(line)
            }
        }
    }

    private mutating func read(_ line: String) {
        let isIndented = line.first == " "
        let isPrivate = line.hasPrefix("private ") || line.hasPrefix("fileprivate ")
        let bytes = Array(line.utf8)
        var (index, isText, before) = (0, false, "")
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { isText.toggle() }
            if isText, byte == UInt8(ascii: "\\") { index += 1 }
            if !isText, byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == byte { return }
            guard !isText, Self.isLetter(byte) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            if Self.kinds.contains(before) || before == "case" {
                if isIndented { nested.insert(word) } else if !isPrivate { declared.insert(word) }
            } else if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte),
                start == 0 || bytes[start - 1] != UInt8(ascii: ".")
            {
                used.insert(word)
            }
            before = word
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }
}
