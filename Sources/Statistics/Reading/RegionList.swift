import Diagnostics

/// `regions.csv`: the official list of places, in the official order, declared in the office's own words.
public struct RegionList: Sendable {
    private let code = Field<RegionCode>("code", "代码", aliases: ["区划代码"], role: .key, definition: "12 位区划代码。")
    private let name = Field<String>("name", "名称", aliases: ["地区"], role: .required, definition: "正式名称。")
    private let role: Field<PlaceLevel>
    private let parent = Field<String?>("parent", "上级", role: .optional, definition: "上一级地区的名称。")
    private let group: Field<String?>
    private let aliases = Field<ValueList<String>>("aliases", "别名", role: .optional, definition: "其他写法，用“；”分隔。")
    private let pinyin = Field<String?>("pinyin", "拼音", role: .optional, definition: "不带声调的拼音。")
    private let summary = Field<String?>("summary", "简介", role: .optional, definition: "一句话介绍。")
    private let tileColumn = Field<Ordinal?>(
        "tile-column", "图列", role: .optional, definition: "在方格图上的列，从西往东数；方格图只示意方位，不是地图。")
    private let tileRow = Field<Ordinal?>("tile-row", "图行", role: .optional, definition: "在方格图上的行，从北往南数。")

    private let first = Field<Year?>(
        "first-year", "起始年", aliases: ["起始年度", "设立年"], role: .optional, definition: "从哪一年起有这个地区；一直都有的空着。")
    private let last = Field<Year?>(
        "last-year", "终止年", aliases: ["终止年度", "撤销年"], role: .optional, definition: "到哪一年为止有这个地区；现在还有的空着。")
    private let successors = Field<ValueList<String>>(
        "successors", "后继", aliases: ["并入", "后继地区"], role: .optional, definition: "撤并以后归到哪个地区；划出一部分的，写划给谁。")
    private let formerNames = Field<ValueList<FormerName>>(
        "former-names", "曾用名", role: .optional, definition: "以前的名称和改用新名称的年份，如“河口镇 2024”。")
    private let formerSlugs = Field<ValueList<Slug>>(
        "former-slugs", "旧网址名", role: .optional, definition: "这个地区的网页以前的网址名，旧网址会指到新的网页。")

    /// The declaration of the table, by which it is read and checked.
    public let definition: DatasetDefinition
    let words: PlaceWords

    /// - Parameter words: what the office calls its places; columns and kinds bear these names.
    public init(_ words: PlaceWords) {
        self.words = words
        let (whole, part, apart) = (words.whole.name, words.part.name, words.apart.name)
        role = Field(
            "kind", "类别", aliases: ["类型"], choices: words.choices,
            definition: "\(whole)、\(words.group.name)、\(part)或\(apart)。")
        group = Field(
            words.group.english, words.group.name, role: .optional, definition: "\(part)所属的\(words.group.name)。")
        definition = DatasetDefinition(
            "regions", "地区名录", rowMeaning: "一个地区",
            fields: [code, name, role, parent, group, aliases, pinyin, summary, tileColumn, tileRow]
                + [first, last, successors, formerNames, formerSlugs],
            rules: [
                Self.namesAreUnique(name), Self.aliasesAreUnique(aliases, name),
                .refers(parent, to: name, in: "regions"), .refers(group, to: name, in: "regions"),
                Self.tilesAreWhole(tileColumn, tileRow, first, last),
                PlaceRules(name: name, first: first, last: last, successors: successors).rule,
                PlaceRules.oneWhole(role), PlaceRules.addresses(pinyin, code, formerNames, formerSlugs),
            ])
    }

    /// The directory that the rows of the table describe.
    ///
    /// - Parameter table: read as `definition`.
    public func directory(_ table: DatasetTable) -> RegionDirectory {
        func tile(_ column: Ordinal?, _ row: Ordinal?) -> Region.Tile? {
            guard let column, let row else { return nil }
            return Region.Tile(column: column.number, row: row.number)
        }
        let names = table[name]
        let groups = table[group]
        let regions = names.indices.map { row in
            Region(
                id: RegionID(index: row), code: table[code][row].text, name: names[row], role: table[role][row].role,
                level: table[role][row].word, group: groups[row].flatMap(names.firstIndex).map(RegionID.init),
                aliases: table[aliases][row].values, pinyin: table[pinyin][row], summary: table[summary][row],
                tile: tile(table[tileColumn][row], table[tileRow][row]),
                life: PlaceLife(first: table[first][row]?.number, last: table[last][row]?.number),
                successors: table[successors][row].values.compactMap(names.firstIndex).map(RegionID.init),
                formerNames: table[formerNames][row].values, formerSlugs: table[formerSlugs][row].values)
        }
        var directory = RegionDirectory(all: regions, words: words.fitting(regions))
        directory.writtenSummaries = regions.compactMap { region in
            region.summary.map { (region.id, $0, table.location(row: region.id.index, of: summary)) }
        }
        return directory
    }

    // MARK: - Rules

    /// Every name stands once.
    private static func namesAreUnique(_ name: Field<String>) -> Rule {
        Rule { table, _, diagnostics in
            var first: [String: Int] = [:]
            for (row, value) in table[name].enumerated() {
                if let earlier = first[value] {
                    diagnostics.append(
                        .duplicateRow(
                            [("名称", value)], at: table.location(row: row, of: name),
                            first: table.location(row: earlier, of: name)))
                } else {
                    first[value] = row
                }
            }
        }
    }

    /// A tile has a column and a row, and no other region stands on it.
    private static func tilesAreWhole(
        _ tileColumn: Field<Ordinal?>, _ tileRow: Field<Ordinal?>, _ firstYear: Field<Year?>, _ lastYear: Field<Year?>
    ) -> Rule {
        Rule { table, _, diagnostics in
            let lives = zip(table[firstYear], table[lastYear]).map { PlaceLife(first: $0?.number, last: $1?.number) }
            var first: [[Ordinal]: Int] = [:]
            for (row, tile) in zip(table[tileColumn], table[tileRow]).enumerated() {
                switch tile {
                case (nil, nil): continue
                case (nil, _?):
                    diagnostics.append(
                        .missingValue(tileColumn.description, at: table.location(row: row, of: tileColumn)))
                case (_?, nil):
                    diagnostics.append(.missingValue(tileRow.description, at: table.location(row: row, of: tileRow)))
                case (let column?, let line?):
                    // A place may have the tile of one that no longer exists.
                    guard let earlier = first.updateValue(row, forKey: [column, line]),
                        lives[earlier].overlaps(lives[row])
                    else { continue }
                    diagnostics.append(
                        .duplicateRow(
                            [("图列", String(column.number)), ("图行", String(line.number))],
                            at: table.location(row: row, of: tileColumn),
                            first: table.location(row: earlier, of: tileColumn)))
                }
            }
        }
    }

    /// No alias is the name or the alias of another region.
    private static func aliasesAreUnique(_ aliases: Field<ValueList<String>>, _ name: Field<String>) -> Rule {
        Rule { table, _, diagnostics in
            let names = table[name]
            var owner = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            for (row, list) in table[aliases].enumerated() {
                for alias in list.values {
                    guard let earlier = owner[alias], earlier != row else {
                        owner[alias] = row
                        continue
                    }
                    let field: any FieldDeclaration = names[earlier] == alias ? name : aliases
                    diagnostics.append(
                        .duplicateRow(
                            [("别名", alias)], at: table.location(row: row, of: aliases),
                            first: table.location(row: earlier, of: field)))
                }
            }
        }
    }
}
