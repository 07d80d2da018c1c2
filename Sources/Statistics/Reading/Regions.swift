import Diagnostics

/// `regions.csv`: the official list of places, in the official order.
public enum Regions: Dataset {
    public static let code = Field<RegionCode>("code", "代码", aliases: ["区划代码"], role: .key, definition: "12 位区划代码。")
    public static let name = Field<String>("name", "名称", aliases: ["地区"], role: .required, definition: "正式名称。")
    public static let kind = Field<Region.Kind>("kind", "类别", aliases: ["类型"], definition: "旗、片区、乡镇或旗直。")
    public static let parent = Field<String?>("parent", "上级", role: .optional, definition: "上一级地区的名称。")
    public static let zone = Field<String?>("zone", "片区", role: .optional, definition: "乡镇所属的片区。")
    public static let aliases = Field<ValueList<String>>("aliases", "别名", role: .optional, definition: "其他写法，用“；”分隔。")
    public static let pinyin = Field<String?>("pinyin", "拼音", role: .optional, definition: "不带声调的拼音。")
    public static let summary = Field<String?>("summary", "简介", role: .optional, definition: "一句话介绍。")
    public static let tileColumn = Field<Ordinal?>(
        "tile-column", "图列", role: .optional, definition: "在方格图上的列，从西往东数；方格图只示意方位，不是地图。")
    public static let tileRow = Field<Ordinal?>("tile-row", "图行", role: .optional, definition: "在方格图上的行，从北往南数。")

    public static let definition = DatasetDefinition(
        "regions", "地区名录", rowMeaning: "一个地区",
        fields: [code, name, kind, parent, zone, aliases, pinyin, summary, tileColumn, tileRow],
        rules: [
            namesAreUnique, aliasesAreUnique, .refers(parent, to: name, in: "regions"),
            .refers(zone, to: name, in: "regions"), tilesAreWhole,
        ])

    private static let namesAreUnique = Rule { table, _, diagnostics in
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

    /// A tile has a column and a row, and no other region stands on it.
    private static let tilesAreWhole = Rule { table, _, diagnostics in
        var first: [[Ordinal]: Int] = [:]
        for (row, tile) in zip(table[tileColumn], table[tileRow]).enumerated() {
            switch tile {
            case (nil, nil): continue
            case (nil, _?):
                diagnostics.append(.missingValue(tileColumn.description, at: table.location(row: row, of: tileColumn)))
            case (_?, nil):
                diagnostics.append(.missingValue(tileRow.description, at: table.location(row: row, of: tileRow)))
            case (let column?, let line?):
                guard let earlier = first.updateValue(row, forKey: [column, line]) else { continue }
                diagnostics.append(
                    .duplicateRow(
                        [("图列", String(column.number)), ("图行", String(line.number))],
                        at: table.location(row: row, of: tileColumn),
                        first: table.location(row: earlier, of: tileColumn)))
            }
        }
    }

    private static let aliasesAreUnique = Rule { table, _, diagnostics in
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

extension RegionDirectory {
    /// The directory that the rows of `regions.csv` describe.
    public init(_ table: DatasetTable) {
        func tile(_ column: Ordinal?, _ row: Ordinal?) -> Region.Tile? {
            guard let column, let row else { return nil }
            return Region.Tile(column: column.number, row: row.number)
        }
        let names = table[Regions.name]
        let zones = table[Regions.zone]
        self.init(
            all: names.indices.map { row in
                Region(
                    id: RegionID(index: row), code: table[Regions.code][row].text, name: names[row],
                    kind: table[Regions.kind][row],
                    zone: zones[row].flatMap(names.firstIndex).map(RegionID.init),
                    aliases: table[Regions.aliases][row].values,
                    pinyin: table[Regions.pinyin][row], summary: table[Regions.summary][row],
                    tile: tile(table[Regions.tileColumn][row], table[Regions.tileRow][row]))
            })
    }
}
