import Mustache

/// What every figure of the site means.
struct IndicatorsPage: PageModel {
    static let template = "indicators"

    struct Group: TemplateModel {
        let dataset: LinkLabel
        let definitions: [DefinitionLabel]

        static let fields: [TemplateField<Self>] = [
            .object("dataset", "数据来自哪张表", \.dataset),
            .list("definitions", "指标：名称、定义（比率写公式）、注意", \.definitions),
        ]
    }

    let frame: PageFrame
    let groups: [Group]

    static let fields: [TemplateField<Self>] = [
        .object("page", "各页共有的部分", \.frame),
        .list("groups", "按数据表分组的指标", \.groups),
    ]
}
