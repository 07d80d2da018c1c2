import Statistics

/// Workers' homes, reading rooms and activity centres: the venues, not the honours of the same names.
package enum Facilities: Dataset {
    /// What the venue is for.
    package enum Kind: String, Choice {
        case workersHome = "职工之家"
        case readingRoom = "职工书屋"
        case activityCentre = "职工活动中心"
    }

    /// Whether the public can go there.
    package enum Status: String, Choice {
        case planned = "规划"
        case building = "在建"
        case open = "已开放"
        case closed = "停用"

        /// What staff write instead of these words.
        package static let aliases: [String: Status] = ["规划中": .planned, "建设中": .building, "开放": .open, "关闭": .closed]
    }

    /// Whether visitors pay.
    package enum Fee: String, Choice {
        case free = "免费"
        case charged = "收费"

        /// The answers to 是否收费.
        package static let aliases: [String: Fee] = ["否": .free, "是": .charged]
    }

    package static let id = Field<Slug>("id", "编号", role: .key, definition: "设施的编号，也是网页地址。")
    package static let kind = Field<Kind>("kind", "类别", aliases: ["类型"], definition: "场所的种类；不是“模范职工之家”等称号。")
    package static let name = Field<String>("name", "名称", aliases: ["设施名称"], definition: "对外的名称。")
    package static let region = Field<RegionID>("region", "地区", aliases: ["乡镇"], definition: "所在的地区。")
    package static let within = Field<Slug?>("within", "所在设施", role: .optional, definition: "设在另一处设施内时，那处设施的编号。")
    package static let host = Field<String?>(
        "host", "管理单位", aliases: ["所在单位"], role: .optional, definition: "负责日常管理的单位。")
    package static let address = Field<String?>("address", "地址", role: .optional, definition: "街道门牌。")
    package static let area = Field<Measure>(.floorArea, role: .optional)
    package static let functions = Field<ValueList<String>>("functions", "功能", role: .optional, definition: "里面有什么。")
    package static let status = Field<Status>("status", "状态", isOrdered: true, definition: "规划、在建、已开放或停用。")
    package static let opened = Field<CalendarDate?>(
        "opened", "启用日期", aliases: ["开放日期"], role: .optional, definition: "开始开放的日期。")
    package static let hours = Field<OpeningHours?>("hours", "开放时间", role: .optional, definition: "每周的开放时间。")
    package static let telephone = Field<Telephone?>(
        "telephone", "联系电话", aliases: ["电话"], role: .optional, definition: "公开的固定电话。")
    package static let fee = Field<Fee?>("fee", "是否收费", aliases: ["收费"], role: .optional, definition: "免费或收费。")
    package static let accessibility = Field<ValueList<String>>(
        "accessibility", "无障碍", role: .optional, definition: "无障碍设施。")
    package static let volumes = Field<Measure>(.volumes, role: .optional)
    package static let seats = Field<Measure>(.seats, role: .optional)
    package static let digitalReading = Field<String?>(
        "digital-reading", "电子阅读", role: .optional, definition: "电子阅读条件。")

    /// One row is one venue. A room within another venue has a row of its own, and its floor area stands with that
    /// venue.
    package static let definition = DatasetDefinition(
        "facilities", "职工之家、职工书屋和职工活动中心", rowMeaning: "一处设施", area: .facilities, isSourceOfRegionPages: true,
        fields: [
            id, kind, name, region, within, host, address, area, functions, status, opened, hours, telephone, fee,
            accessibility,
            volumes, seats, digitalReading,
        ],
        cube: .inventory(
            region, by: [kind, status, fee],
            [
                .rows(.facilities), .derived(.floorArea) { present($0.table[area]) },
                .derived(.volumes) { present($0.table[volumes]) }, .derived(.seats) { present($0.table[seats]) },
            ]),
        noneText: "这里还没有登记职工之家、职工书屋或职工活动中心。",
        rules: [.refers(within, to: id, in: "facilities"), .isEnteredOnce(by: [kind, name, region])])

    /// A venue that has no books has none to add; only `—` says that a number is not known.
    @Sendable private static func present(_ column: Column<Measure>) -> Column<Measure> {
        column.mapValues { $0 == .missing ? .notApplicable : $0 }
    }
}

extension Indicator {
    /// Venues, whatever their status.
    package static let facilities = Indicator(
        "facilities", "设施数", aliases: ["阵地数", "场所数"], unit: .place, definition: "登记的职工之家、职工书屋和职工活动中心，包括规划、在建和停用的。",
        caveat: "已开放的另行标明；设在另一处设施里的书屋单独计一处。")
    /// In square metres.
    package static let floorArea = Indicator(
        "floor-area", "建筑面积", aliases: ["面积"], unit: .squareMetre, numbers: .amounts, definition: "设施的建筑面积。",
        caveat: "设在另一处设施里的，面积已含在那处设施内，没有另计。")
    /// Books to be lent.
    package static let volumes = Indicator("volumes", "藏书量", unit: .volume, definition: "可借阅的图书册数。")
    /// Places to sit and read.
    package static let seats = Indicator("seats", "座位数", aliases: ["座席数"], unit: .seat, definition: "阅览座位。")
}

extension WorkArea {
    /// Has pages of its own: a list, and a page for each venue.
    package static let facilities = WorkArea(
        "facilities", "职工阵地", invitation: "附近的职工之家和职工书屋，几点开门", door: .own(number: 3),
        pages: .ofRows(dataset: "facilities"))
}
