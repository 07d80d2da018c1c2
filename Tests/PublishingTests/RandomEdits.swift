import Foundation

/// A content folder that is edited at random, as in a year of an office at work; always the same year for the same
/// seed.
struct RandomEdits {
    let fixture: SiteFixture
    private var dice: SeededDice
    private var serial = 0

    init(_ fixture: SiteFixture, seed: UInt64) throws {
        self.fixture = fixture
        dice = SeededDice(state: seed)
        for name in try FileManager.default.contentsOfDirectory(atPath: fixture.folder + "/templates")
        where name.hasSuffix(".mustache") {
            try FileManager.default.removeItem(atPath: fixture.folder + "/templates/" + name)
        }
        for (name, text) in ExhaustiveTemplates.files { try fixture.write("templates/" + name, text) }
        for (path, text) in Self.content { try fixture.write("content/" + path, text) }
        for _ in 0..<4 { _ = try addReport() }
    }

    private static let content = [
        "site.yaml":
            "title: 站\norganiser: 某旗总工会\nurl: https://example.org/\ntopics:\n  - name: 组建\n    slug: organising\n  - name: 培训\n    slug: training\n",
        "regions.csv":
            "代码,名称,类别,上级,片区\n990456000000,云杉旗,旗,,\n990456100000,甲镇,乡镇,云杉旗,\n990456101000,乙镇,乡镇,云杉旗,\n990456102000,丙乡,乡镇,云杉旗,\n",
        "data/coverage.csv": """
        年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数
        2023,甲镇,机关,3,3,3,120,110,50,0
        2023,乙镇,机关,4,4,5,90,80,30,2
        2023,丙乡,机关,2,2,2,60,55,20,1
        2024,甲镇,机关,3,3,3,125,115,52,0
        2024,乙镇,机关,5,5,5,95,88,33,2
        2024,丙乡,机关,4,4,4,61,57,22,1

        """,
        "data/coverage.yaml": "title: 工会覆盖\nsource: 某旗总工会\nas-of: 2024-09-30\nupdated: 2024-10-08\nsample: true\n",
        "pages/about.md": "---\ntitle: 关于\n---\n\n## 一、说明\n\n这里是说明。\n",
        "files/form.txt": "表\n",
    ]

    /// One edit, and how to take it back.
    struct Edit {
        let name: String
        let undo: () throws -> Void
    }

    /// Changes something.
    mutating func edit() throws -> Edit {
        switch dice.number(below: 18) {
        case 0...4: try changeText()
        case 5, 6: try changeFrontMatter()
        case 7, 8: try addReport()
        case 9: try removeReport()
        case 10: try renameReport()
        case 11:
            try rewrite("content/site.yaml", "the site's description") { text, dice in
                text.replacing(#/\norganiser: [^\n]*/#, with: "\norganiser: 某旗总工会\(dice.number(below: 9))")
            }
        case 12:
            try rewrite("content/data/coverage.csv", "a figure") { text, dice in
                text.replacing(#/2024,乙镇,机关,5,5,5,95,\d+/#, with: "2024,乙镇,机关,5,5,5,95,\(80 + dice.number(below: 12))")
            }
        case 13:
            try rewrite("content/pages/about.md", "a page") { text, dice in text + "\n第\(dice.number(below: 1000))段。\n"
            }
        case 14:
            try rewrite(
                "templates/\(dice.pick(["report", "region", "rows", "report-list", "home"])).mustache", "a template"
            ) { text, dice in
                text + "<!-- \(dice.number(below: 1000)) -->\n"
            }
        case 16:
            try rewrite("content/files/form.txt", "an attachment") { text, dice in
                text + "\(dice.number(below: 1000))\n"
            }
        default: try meddle()
        }
    }

    // MARK: - Reports

    private var reports: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: fixture.folder + "/content/reports")) ?? []).sorted()
    }

    /// The parts from which a report's text is put together: prose, a numbered heading, figures, links, a number that
    /// the data contradicts, a masked one, and entries that answer each other.
    private mutating func paragraph() -> String {
        serial += 1
        switch dice.number(below: 9) {
        case 0 where !reports.isEmpty: return "见[另一篇](\(dice.pick(reports)))。"
        case 1: return "会员{{会员人数 2024}}人，乙镇{{会员人数 2024 乙镇}}人。"
        case 2: return "2024年全旗会员人数 \(dice.number(below: 9000)) 人。"
        case 3: return "涉及xxx人，见[本页](#s1)。"
        case 4: return "二、又一节第\(serial)"
        case 5: return "> **问题 P2024-\(serial)　单独建会难**\n>\n> - 类别：\(dice.pick(["小微企业", "经费"]))\n>\n> 说明第\(serial)条。"
        case 6: return "见[说明](../pages/about.md#s1)和[表](../files/form.txt)。"
        default: return "走访了第\(serial)家单位，大家认为\(dice.pick(["办法可行", "还要再看", "人手不够"]))。"
        }
    }

    private mutating func addReport() throws -> Edit {
        serial += 1
        let path = "content/reports/r\(serial).md"
        var text = "---\ntitle: 第\(serial)号报告\ndate: 2024-\(dice.number(below: 12) + 1)-\(dice.number(below: 28) + 1)\n"
        text +=
            "regions: [\(dice.pick(["甲镇", "乙镇", "丙乡"]))]\ntopics: [\(dice.pick(["组建", "培训"]))]\ndatasets: [coverage]\n---\n\n## 一、情况\n"
        for _ in 0..<(1 + dice.number(below: 3)) { text += "\n" + paragraph() + "\n" }
        try fixture.write(path, text)
        return Edit(name: "a new report \(path)") { [fixture] in
            try FileManager.default.removeItem(atPath: fixture.folder + "/" + path)
        }
    }

    private mutating func changeText() throws -> Edit {
        guard !reports.isEmpty else { return try addReport() }
        let more = paragraph()
        return try rewrite("content/reports/" + dice.pick(reports), "text") { text, _ in text + "\n" + more + "\n" }
    }

    private mutating func changeFrontMatter() throws -> Edit {
        guard !reports.isEmpty else { return try addReport() }
        return try rewrite("content/reports/" + dice.pick(reports), "front matter") { text, dice in
            switch dice.number(below: 4) {
            case 0: text.replacing(#/\ntitle: [^\n]*/#, with: "\ntitle: 改名\(dice.number(below: 1000))")
            case 1:
                text.replacing(
                    #/\ndate: [^\n]*/#, with: "\ndate: 2023-\(dice.number(below: 12) + 1)-\(dice.number(below: 28) + 1)"
                )
            case 2: text.replacing(#/\nregions: [^\n]*/#, with: "\nregions: [\(dice.pick(["甲镇", "乙镇", "丙乡"]))]")
            default:
                text.replacing(
                    #/\ntopics: [^\n]*/#, with: "\ntopics: [组建, 培训]\nsummary: 摘要\(dice.number(below: 1000))",
                    maxReplacements: 1)
            }
        }
    }

    private mutating func removeReport() throws -> Edit {
        guard reports.count > 3 else { return try addReport() }
        let path = fixture.folder + "/content/reports/" + dice.pick(reports)
        let data = try Data(contentsOf: URL(filePath: path))
        try FileManager.default.removeItem(atPath: path)
        return Edit(name: "removing \(path)") { try data.write(to: URL(filePath: path)) }
    }

    private mutating func renameReport() throws -> Edit {
        guard !reports.isEmpty else { return try addReport() }
        serial += 1
        let (old, new) = (
            fixture.folder + "/content/reports/" + dice.pick(reports), fixture.folder + "/content/reports/n\(serial).md"
        )
        try FileManager.default.moveItem(atPath: old, toPath: new)
        return Edit(name: "renaming \(old)") { try FileManager.default.moveItem(atPath: new, toPath: old) }
    }

    // MARK: - Everything else

    private mutating func rewrite(_ path: String, _ name: String, _ change: (String, inout SeededDice) -> String) throws
        -> Edit
    {
        let old = try String(contentsOfFile: fixture.folder + "/" + path, encoding: .utf8)
        try fixture.write(path, change(old, &dice))
        return Edit(name: "\(name) in \(path)") { [fixture] in try fixture.write(path, old) }
    }

    /// Somebody removes or edits a file of the published site; perhaps so that its size and time stay the same.
    private mutating func meddle() throws -> Edit {
        let names =
            (try? FileManager.default.subpathsOfDirectory(atPath: fixture.output))?.filter { $0.hasSuffix(".html") }
            .sorted() ?? []
        guard !names.isEmpty else { return try addReport() }
        let path = fixture.output + "/" + dice.pick(names)
        switch dice.number(below: 3) {
        case 0: try FileManager.default.removeItem(atPath: path)
        case 1: try (Data(contentsOf: URL(filePath: path)) + Data("x".utf8)).write(to: URL(filePath: path))
        default: try SiteFixture.changeWithoutTrace(path)
        }
        return Edit(name: "meddling with \(path)") {}
    }
}

/// SplitMix64: the same numbers on every machine.
struct SeededDice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[number(below: choices.count)] }
}
