import Diagnostics

/// What can be wrong with a YAML file or front matter, in words.
extension Diagnostic {
    static func unclosedQuote(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "yaml-quote", at: place,
            Wording(zh: "引号没有成对：从这里开始的引号没有结束", en: "the quote that opens here is never closed"),
            fix: Wording(zh: "在值的末尾补上同样的引号，或者去掉这个引号", en: "close it at the end of the value, or remove it"))
    }

    static func unclosedBracket(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "yaml-bracket", at: place,
            Wording(
                zh: "括号没有成对：列表 [ ] 或 { } 没有写完，或项与项之间缺半角逗号",
                en: "this [ ] or { } is not complete, or a comma is missing in it"),
            fix: Wording(zh: "写成 [甲, 乙]，用半角逗号分隔", en: "write [a, b] with commas between"))
    }

    static func colonInsideValue(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "yaml-colon", at: place,
            Wording(zh: "这里不能再出现“: ”：一行只能有一个“键: 值”", en: "a second “: ” on one line is not allowed"),
            fix: Wording(zh: "值里有冒号时，把整个值放进引号，例如 title: \"关于: 说明\"", en: "put a value that holds a colon in quotes"))
    }

    static func forbiddenStart(at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "yaml-start", at: place,
            Wording(zh: "值不能以这个符号开头，也不能用 Tab 缩进", en: "a value cannot start with this sign, and tabs cannot indent"),
            fix: Wording(zh: "把整个值放进引号；缩进用空格", en: "put the value in quotes; indent with spaces"))
    }

    static func notAMapping(at place: SourceLocation, line: String) -> Self {
        let fix =
            line.contains("：")
            ? Wording(
                zh: "冒号要用半角，后面空一格：“\(line.replacing("：", with: ": ", maxReplacements: 1))”",
                en: "use the ASCII colon and a space")
            : Wording(zh: "写成“键: 值”，半角冒号后面空一格", en: "write “key: value”, with a space after the colon")
        return Diagnostic(
            .error, "yaml-entry", at: place, Wording(zh: "这一行不是“键: 值”", en: "this line is not “key: value”"), fix: fix)
    }

    static func keyIsNotText(at place: SourceLocation) -> Self {
        Diagnostic(.error, "yaml-key", at: place, Wording(zh: "键必须是文字", en: "a key must be text"))
    }

    static func duplicateKey(_ key: String, at place: SourceLocation, first: SourceLocation?) -> Self {
        Diagnostic(
            .error, "yaml-duplicate-key", at: place, Wording(zh: "“\(key)”写了两次", en: "“\(key)” is given twice"),
            fix: Wording(zh: "只保留一个", en: "keep one"),
            related: first.map { [.init($0, Wording(zh: "第一次在这里", en: "first given here"))] } ?? [])
    }

    static func missingKey(_ key: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "missing-key", at: place, Wording(zh: "缺少“\(key)”", en: "“\(key)” is missing"),
            fix: Wording(zh: "加一行“\(key): …”", en: "add a line “\(key): …”"))
    }

    static func unknownKey(_ key: String, nearest: [String], known: [String], at place: SourceLocation) -> Self {
        let list = known.joined(separator: "、")
        return Diagnostic(
            .error, "unknown-key", at: place, Wording(zh: "不认识的键“\(key)”", en: "unknown key “\(key)”"),
            fix: nearest.isEmpty
                ? Wording(zh: "可用的键：\(list)", en: "known keys: \(known.joined(separator: ", "))") : .quoted(nearest),
            replacement: nearest.only)
    }

    static func wrongShape(_ key: String, expected: Wording, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "yaml-type", at: place,
            Wording(zh: "“\(key)”应为\(expected.zh)", en: "“\(key)” should be \(expected.en)"))
    }

    static func unreadableYAML(at place: SourceLocation, detail: String) -> Self {
        Diagnostic(
            .error, "yaml-syntax", at: place,
            Wording(zh: "这里读不下去（\(detail)）", en: "cannot read on from here (\(detail))"),
            fix: Wording(
                zh: "检查这一行和上一行：冒号后空一格，缩进用空格，引号和括号成对",
                en:
                    "check this line and the one above: a space after the colon, spaces to indent, quotes and brackets in pairs"
            ))
    }
}
