/// The units that tables of offices write into labels and captions.
enum MeasuringUnit {
    /// Measure words of counts, and units of money, area, time, length and proportion, as `labelKey` writes them.
    private static let names: Set<String> = [
        "个", "人", "人次", "名", "位", "户", "家", "所", "处", "座", "间", "套", "台", "辆", "件", "条", "项", "份", "张",
        "册", "本", "种", "类", "组", "队", "支", "团", "场", "场次", "次", "期", "届", "班", "批", "起", "例", "对", "片",
        "元", "角", "美元", "吨", "千克", "公斤", "克", "米", "公里", "千米", "厘米", "毫米", "亩", "公顷", "平方米", "平方公里", "立方米",
        "㎡", "m²", "m2", "km²", "km2", "㎞", "km", "m", "年", "月", "日", "天", "周", "小时", "学时", "课时", "分钟", "分",
        "岁", "%", "‰", "百分点", "个百分点", "倍", "席", "席位", "门", "期次", "企业个", "千瓦时", "千瓦", "度", "升", "副", "枚",
        "头", "只", "株", "棵", "艘", "架", "列", "笔", "块", "根", "口", "眼", "台套", "标准箱", "吨标准煤", "人年", "人天", "人公里", "吨公里", "℃",
        "毫升",
    ]
    private static let multiples = ["百万", "千万", "十万", "万", "亿", "千", "百"]

    /// Whether `text` is a unit: a name, a multiple of one (`万人`), or a quotient (`元/人`).
    static func isKnown(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { isSimple(String($0)) }
    }

    private static func isSimple(_ text: String) -> Bool {
        if names.contains(text) { return true }
        return multiples.contains { text.hasPrefix($0) && names.contains(String(text.dropFirst($0.count))) }
    }
}
