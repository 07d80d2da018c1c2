import Diagnostics

/// What must hold of the lives of places in their list.
struct PlaceRules {
    let name: Field<String>
    let first: Field<Year?>
    let last: Field<Year?>
    let successors: Field<ValueList<String>>

    /// A life does not end before it begins, and whoever follows a place is there when it ends.
    var rule: Rule {
        let (name, first, last, successors) = (name, first, last, successors)
        return Rule { table, _, diagnostics in
            let names = table[name]
            let lives = zip(table[first], table[last]).map { PlaceLife(first: $0?.number, last: $1?.number) }
            for (row, life) in lives.enumerated() {
                if let start = life.first, let end = life.last, end < start {
                    diagnostics.append(
                        .lifeEndsBeforeStart(names[row], start, end, at: table.location(row: row, of: last)))
                }
                for successor in table[successors][row].values {
                    let place = table.location(row: row, of: successors)
                    guard let other = names.firstIndex(of: successor) else {
                        diagnostics.append(
                            .unknownReference(
                                successor, in: "regions", among: names, at: place))
                        continue
                    }
                    if other == row {
                        diagnostics.append(.successorOfItself(successor, at: place))
                    } else if let end = life.last, !lives[other].contains(end + 1) {
                        diagnostics.append(.successorIsNotThere(successor, in: end + 1, at: place))
                    }
                }
            }
        }
    }

    /// There is one whole.
    static func oneWhole(_ level: Field<PlaceLevel>) -> Rule {
        Rule { table, _, diagnostics in
            let rows = table[level].enumerated().filter { $0.element.role == .whole }.map(\.offset)
            guard let first = rows.first else { return }
            for row in rows.dropFirst() {
                diagnostics.append(
                    .secondWhole(
                        table[level][row].word, at: table.location(row: row, of: level),
                        first: table.location(row: first, of: level)))
            }
        }
    }

    /// No former address is one that another page has, and a place that was renamed says where its page was.
    static func addresses(
        _ pinyin: Field<String?>, _ code: Field<RegionCode>, _ formerNames: Field<ValueList<FormerName>>,
        _ formerSlugs: Field<ValueList<Slug>>
    ) -> Rule {
        Rule { table, _, diagnostics in
            func slug(_ row: Int) -> String {
                table[pinyin][row].flatMap { Slug.derive(from: $0) } ?? table[code][row].text
            }
            var owner = Dictionary((0..<table.count).map { (slug($0), $0) }, uniquingKeysWith: { first, _ in first })
            for row in 0..<table.count {
                for former in table[formerSlugs][row].values where owner.updateValue(row, forKey: former.text) != nil {
                    diagnostics.append(
                        .formerSlugTaken(former.text, at: table.location(row: row, of: formerSlugs)))
                }
                // Without pinyin the address is the code, which a new name does not change.
                if let renamed = table[formerNames][row].values.first, table[formerSlugs][row].values.isEmpty,
                    table[pinyin][row] != nil
                {
                    diagnostics.append(
                        .formerSlugMissing(renamed.name, at: table.location(row: row, of: formerNames)))
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func lifeEndsBeforeStart(_ name: String, _ first: Int, _ last: Int, at place: SourceLocation)
        -> Self
    {
        Diagnostic(
            .error, "place-life", at: place,
            Wording(
                zh: "\(name)的终止年 \(last) 早于起始年 \(first)", en: "\(name) ends in \(last), before it begins in \(first)"),
            fix: Wording(zh: "核对两个年份，看是不是填反了", en: "check both years: swapped?"))
    }

    fileprivate static func successorOfItself(_ name: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "place-life", at: place,
            Wording(zh: "\(name)不能是自己的后继", en: "\(name) cannot be its own successor"),
            fix: Wording(zh: "改名不是撤并：旧名称写在“曾用名”里", en: "a new name is no merger: give the old one as 曾用名"))
    }

    fileprivate static func successorIsNotThere(_ name: String, in year: Int, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "place-life", at: place,
            Wording(zh: "后继“\(name)”在 \(year) 年不存在", en: "the successor \(name) does not exist in \(year)"),
            fix: Wording(
                zh: "核对\(name)的起始年、终止年，或者写另一个后继",
                en: "check the first and last year of \(name), or name another successor"))
    }

    fileprivate static func secondWhole(_ word: String, at place: SourceLocation, first: SourceLocation) -> Self {
        Diagnostic(
            .error, "second-whole", at: place,
            Wording(zh: "名录里有两个“\(word)”一级的地区；全部数字只能加到一个", en: "the list has two places of the top level"),
            fix: Wording(zh: "只留本单位的那一个，删去另一行", en: "keep the one that the office is of"),
            related: [.init(first, Wording(zh: "第一个在这里", en: "the first one"))])
    }

    fileprivate static func formerSlugTaken(_ slug: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .error, "former-slug", at: place,
            Wording(zh: "旧网址名“\(slug)”是另一个网页的网址", en: "“\(slug)” is the address of another page"),
            fix: Wording(zh: "写这个地区以前的网址名", en: "give the former address of this place"))
    }

    fileprivate static func formerSlugMissing(_ name: String, at place: SourceLocation) -> Self {
        Diagnostic(
            .warning, "former-slug", at: place,
            Wording(
                zh: "写了曾用名“\(name)”，没有写旧网址名：别人存下的旧网址会打不开",
                en: "the former address of \(name) is not given and leads nowhere"),
            fix: Wording(
                zh: "在“旧网址名”一列写改名以前网页的文件名，不带 .html", en: "give the former file name of the page, without .html, as 旧网址名"
            ))
    }
}
