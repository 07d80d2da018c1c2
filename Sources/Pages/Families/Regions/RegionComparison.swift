import Mustache
import Text

/// A region's main figures beside those of the whole banner, and of its zone; with scripts, beside any other region's.
struct RegionComparison: TemplateModel {
    struct Row: TemplateModel {
        let id: String
        let title: String
        let unit: String?
        /// Where the figure is defined.
        let url: String
        let period: String
        let own: FigureTable.Cell
        /// The zone's figure, for a township.
        let middle: FigureTable.Cell?
        let other: FigureTable.Cell
        let difference: String

        static let fields: [TemplateField<Self>] = [
            .text("id", "数字的名称，供脚本用", \.id),
            .text("title", "指标", \.title),
            .optionalText("unit", "单位", \.unit),
            .url("url", "定义的链接", \.url),
            .text("period", "时期", \.period),
            .object("own", "本地的数字", \.own),
            .object("middle", "片区的数字，可能没有", \.middle),
            .object("other", "对方的数字", \.other),
            .text("difference", "相差或占比", \.difference),
        ]
    }

    struct Choice: TemplateModel {
        let value: String
        let title: String
        let isSelected: Bool

        static let fields: [TemplateField<Self>] = [
            .text("value", "值", \.value),
            .text("title", "地区", \.title),
            .flag("selected", "是否现在比的地区", \.isSelected),
        ]
    }

    struct Choices: TemplateModel {
        let title: String
        let choices: [Choice]

        static let fields: [TemplateField<Self>] = [
            .text("title", "片区", \.title),
            .list("choices", "地区", \.choices),
        ]
    }

    let name: String
    let ownID: String
    let middle: String?
    let other: String
    let rows: [Row]
    let groups: [Choices]
    let source: LinkLabel
    /// The tables in which all regions stand side by side.
    let tables: [LinkLabel]

    static let fields: [TemplateField<Self>] = [
        .text("name", "本地区", \.name),
        .text("ownID", "本地区，供脚本用", \.ownID),
        .optionalText("middle", "所属片区", \.middle),
        .text("other", "开始时比的地区", \.other),
        .list("rows", "各项数字", \.rows),
        .list("groups", "可以比的地区，按片区", \.groups),
        .object("source", "各地区数字的文件，供脚本用", \.source),
        .list("tables", "各地区并排的表", \.tables),
    ]
}
