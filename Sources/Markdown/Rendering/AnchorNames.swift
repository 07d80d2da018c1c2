/// Gives every heading an `id` that survives editing elsewhere in the report.
///
/// - A numbered heading is named by its section number and those above it: 一、 is `s1`, （二） below it `s1-2`, `3.`
///   below that `s1-2-3`. A level that the report skips counts as 0: `3.` directly below 一、 is `s1-0-3`.
/// - Below a heading without number the numbers start again after its name: `h-3f9a2c-1`.
/// - A heading without number is named by its text: `h-` and six digits of a hash (FNV-1a, folded to 24 bits).
/// - A name that is taken gets `-2`, `-3`, … in the order of the text.
///
/// So a section may be rewritten without breaking links to it, and a paragraph or an unnumbered heading may be added
/// without breaking links to others.
struct AnchorNames {
    private struct Open {
        let level: Int
        let depth: Int?
        let name: String
    }

    private var open: [Open] = []
    private var uses: [String: Int] = Dictionary(minimumCapacity: 24)

    mutating func name(level: Int, text: Bytes) -> String {
        let number = SectionNumber(text)
        while let last = open.last, closes(last, level, number?.depth) { open.removeLast() }
        let wanted = number.map(numberedName) ?? hashedName(text)
        open.append(Open(level: level, depth: number?.depth, name: wanted))
        return unique(wanted)
    }

    /// A name as it is, or with the lowest suffix that is free.
    private mutating func unique(_ wanted: String) -> String {
        guard let count = uses.updateValue(1, forKey: wanted) else { return wanted }
        var next = count + 1
        while uses["\(wanted)-\(next)"] != nil { next += 1 }
        uses[wanted] = next
        let name = "\(wanted)-\(next)"
        uses[name] = 1
        return name
    }

    private func closes(_ last: Open, _ level: Int, _ depth: Int?) -> Bool {
        if let depth, let other = last.depth { return other >= depth }
        return last.level >= level
    }

    private func numberedName(_ number: SectionNumber) -> String {
        guard let parent = open.last else { return "s" + String(number.value) }
        var name = parent.name
        let skipped = parent.depth.map { number.depth - $0 - 1 } ?? 0
        for _ in 0..<max(skipped, 0) { name += "-0" }
        name += "-"
        name += String(number.value)
        return name
    }

    private func hashedName(_ text: Bytes) -> String {
        var hash: UInt32 = 0x811C_9DC5
        for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let folded = (hash >> 24) ^ (hash & 0xFF_FFFF)
        return String(unsafeUninitializedCapacity: 8) { name in
            name[0] = UInt8(ascii: "h")
            name[1] = UInt8(ascii: "-")
            for place in 2..<8 {
                let digit = UInt8(folded >> UInt32(4 * (7 - place)) & 0xF)
                name[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return 8
        }
    }
}
