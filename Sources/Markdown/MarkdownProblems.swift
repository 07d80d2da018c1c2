import Diagnostics

/// Everything that this module says to people.
extension Diagnostic {
    static func unclosedFrontMatter(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "front-matter-unclosed", at: location,
            Wording(
                zh: "文件开头的“---”没有结束行，后面的内容无法分清是文件信息还是正文",
                en:
                    "The “---” at the start of the file has no closing line, so its settings cannot be told from the text"
            ),
            fix: Wording(
                zh: "在文件信息的最后一行之后另起一行，只写“---”。", en: "After the last setting add a line with nothing but “---”."))
    }

    static func documentTooLarge(_ megabytes: Int, limit: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "document-too-large", at: location,
            Wording(
                zh: "正文有 \(megabytes) MB，超过 \(limit) MB 的上限，没有处理",
                en: "The text has \(megabytes) MB, more than the limit of \(limit) MB, and was not processed"),
            fix: Wording(zh: "把文件拆成几篇；图片另存为文件再引用。", en: "Split the file; keep images in files of their own."))
    }

    static func htmlHasNoEffect(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "html-no-effect", at: location,
            Wording(
                zh: "HTML 代码“\(tag)”不起作用，网页上会原样显示成文字",
                en: "The HTML code “\(tag)” has no effect: the page shows it as text"),
            fix: Wording(
                zh: "删去它，改用 Markdown 的写法；确实要显示这段代码时，两边各加一个反引号（`）。",
                en: "Remove it and use Markdown instead; to show the code itself, put a backtick (`) on each side."))
    }

    static func unclosedComment(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "comment-unclosed", at: location,
            Wording(
                zh: "注释“<!--”没有结束标记，它后面直到文末的内容都会被当作注释而不显示",
                en: "The comment “<!--” is not closed: everything after it would vanish from the page"),
            fix: Wording(zh: "在注释结束的地方写上“-->”。", en: "Write “-->” where the comment ends."))
    }

    static func unsafeLink(_ destination: String, scheme: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-unsafe", at: location,
            Wording(
                zh: "链接地址“\(destination)”以“\(scheme):”开头，公开网站上不允许使用",
                en: "The address “\(destination)” begins with “\(scheme):”, which a public site must not use"),
            fix: Wording(
                zh: "改用 https:// 开头的网址，或者本站文件的相对路径，如“reports/2024.md”。",
                en:
                    "Use an address that begins with https://, or the relative path of a file of this site, as in “reports/2024.md”."
            ))
    }

    static func localPathLink(_ destination: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-local-path", at: location,
            Wording(
                zh: "地址“\(destination)”是某台电脑上的位置，网站的读者打不开",
                en: "The address “\(destination)” is a place on one computer; readers of the site cannot open it"),
            fix: Wording(
                zh: "把文件放进内容文件夹，再写从本文件到它的相对路径。",
                en: "Put the file into the content folder and write the relative path from this file."))
    }

    static func emptyLink(_ kind: LinkReference.Kind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-empty", at: location,
            kind == .image
                ? Wording(zh: "图片没有写地址", en: "The image has no address")
                : Wording(zh: "链接没有写地址", en: "The link has no address"),
            fix: Wording(zh: "在圆括号里写上地址：[文字](地址)。", en: "Write the address between the parentheses: [text](address)."))
    }

    static func brokenLink(_ address: String, isFullWidth: Bool, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-broken", at: location,
            isFullWidth
                ? Wording(
                    zh: "地址“\(address)”写在全角括号里，没有成为链接",
                    en: "The address “\(address)” stands in full-width parentheses and became no link")
                : Wording(
                    zh: "地址“\(address)”中间有空格，没有成为链接", en: "The address “\(address)” contains a space and became no link"
                ),
            fix: isFullWidth
                ? Wording(zh: "改用半角括号：[文字](\(address))。", en: "Use half-width parentheses: [text](\(address)).")
                : Wording(zh: "用尖括号把地址括起来：[文字](<\(address)>)。", en: "Put it in angle brackets: [text](<\(address)>)."))
    }

    static func missingAlternativeText(_ destination: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "image-without-text", at: location,
            Wording(
                zh: "图片“\(destination)”没有文字说明，看不见图片的读者不知道它是什么",
                en: "The image “\(destination)” has no description for readers who cannot see it"),
            fix: Wording(
                zh: "在方括号里写一句说明：![说明](\(destination))。",
                en: "Describe it between the brackets: ![description](\(destination))."))
    }

    static func undefinedFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "footnote-undefined", at: location,
            Wording(zh: "脚注“[^\(label)]”没有内容", en: "The footnote “[^\(label)]” has no text"),
            fix: Wording(
                zh: "在文末另起一行写“[^\(label)]: 脚注内容”，或者删去这个标记。",
                en: "Add a line “[^\(label)]: text of the note” at the end, or remove the mark."))
    }

    static func unusedFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-unused", at: location,
            Wording(
                zh: "脚注“[^\(label)]”没有被正文引用，或者与前面的脚注重名，不会显示",
                en: "Nothing refers to the footnote “[^\(label)]”, or its name is taken already: it is not shown"),
            fix: Wording(
                zh: "在正文相应位置写“[^\(label)]”，或者删去这条脚注。", en: "Write “[^\(label)]” in the text, or remove the footnote."))
    }

    static func tableRow(expected: Int, found: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-row-cells", at: location,
            Wording(
                zh: "表头有 \(expected) 格，这一行有 \(found) 格" + (found > expected ? "，多出的内容会丢失" : "，数字可能错位"),
                en: "The table's header has \(expected) cells, this row has \(found)"
                    + (found > expected ? ": the rest would be lost" : ": figures may stand in the wrong column")),
            fix: found > expected
                ? Wording(zh: "删去多余的“|”；文字里的竖线写成“\\|”。", en: "Remove the extra “|”; write a bar inside text as “\\|”.")
                : found == 1
                    ? Wording(
                        zh: "如果它不是表格的一行，在它前面空一行；否则补上缺少的格，空格也要写“|”。",
                        en:
                            "If it is no row of the table, leave a blank line before it; otherwise add the missing cells, empty ones too."
                    )
                    : Wording(zh: "补上缺少的格，没有内容的格也要写“|”。", en: "Add the missing cells; an empty one needs its “|” too."))
    }

    static func fullWidthBar(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-full-width-bar", at: location,
            Wording(
                zh: "表格里用了全角竖线“｜”，它不能分隔格子", en: "The table uses the full-width bar “｜”, which does not separate cells"),
            fix: Wording(
                zh: "改成半角竖线“|”；确实要显示这个字符时写“&#xFF5C;”。",
                en: "Use the half-width bar “|”; to show the character itself write “&#xFF5C;”."))
    }

    static func tableDelimiterRow(header: Int, delimiters: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "table-delimiter-row", at: location,
            Wording(
                zh: "表头有 \(header) 格，它下面的分隔行有 \(delimiters) 格，所以没有成为表格",
                en: "The header has \(header) cells but the line below it has \(delimiters), so this is no table"),
            fix: Wording(
                zh: "让分隔行也有 \(header) 格，每格写“---”。", en: "Give the line below \(header) cells of “---” as well."))
    }

    static func tableWithoutDelimiterRow(cells: Int, at location: SourceLocation) -> Diagnostic {
        let row = "|" + String(repeating: " --- |", count: min(max(cells, 1), 12))
        return Diagnostic(
            .error, "table-no-delimiter-row", at: location,
            Wording(
                zh: "这几行像表格，但第一行下面没有分隔行，所以没有成为表格",
                en: "These lines look like a table, but the first has no line of dashes below it"),
            fix: Wording(zh: "在第一行下面加一行“\(row)”。", en: "Below the first line add “\(row)”."))
    }

    static func plainHeadings(lines: [Int], at location: SourceLocation) -> Diagnostic {
        let shown = lines.prefix(20).map(String.init)
        let rest = lines.count > shown.count
        return Diagnostic(
            .note, "plain-headings", at: location,
            Wording(
                zh: "有 \(lines.count) 行按公文序号当作标题：第 " + shown.joined(separator: "、") + (rest ? " 等" : "") + " 行",
                en: "\(lines.count) lines were taken for headings because of their numbers: "
                    + shown.joined(separator: ", ") + (rest ? " …" : "")),
            fix: Wording(
                zh: "如果不是标题，在这一行末尾加句号；全文都不需要时，在文件信息中关闭这项识别。",
                en:
                    "If one is no heading, end its line with a full stop; or switch the recognition off in the front matter."
            ))
    }
}
