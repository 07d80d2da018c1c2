import Statistics

/// What was paid for a facility, by whom and for what.
package enum FacilityFunding: Dataset {
    /// Who paid.
    package enum Source: String, Choice {
        case banner = "旗财政"
        case township = "镇财政"
        case federation = "旗总工会"
        case superior = "上级工会"

        /// What staff write instead of these words.
        package static let aliases: [String: Source] = ["旗": .banner, "镇": .township, "乡镇": .township]
    }

    package static let facility = Field<Slug>("facility", "设施", aliases: ["设施编号"], role: .key, definition: "设施的编号。")
    package static let year = Field<Year>("year", "年度", role: .key, definition: "拨付的年度。")
    package static let source = Field<Source>("source", "资金来源", aliases: ["来源"], role: .key, definition: "谁出的资金。")
    package static let purpose = Field<String>("purpose", "用途", role: .key, definition: "用来做什么。")
    package static let amount = Field<Measure>(.facilityFunding, header: "金额")

    /// One row is one payment for one venue.
    package static let definition = DatasetDefinition(
        "facility-funding", "设施建设资金", rowMeaning: "一处设施在一个年度里一笔资金", area: .facilities,
        fields: [facility, year, source, purpose, amount],
        cube: Cube(
            time: .years(year), region: nil, categories: [source, purpose], measures: [.column(amount)], absence: .zero),
        // In 万元: payments of less than one on average, or of more than 500, are written in another unit.
        plausible: [PlausibleAverage(amount, within: 1...500)],
        rules: [.refers(facility, to: Facilities.id, in: "facilities")])
}

extension Indicator {
    /// In 10,000 yuan, by the year of payment.
    package static let facilityFunding = Indicator(
        "facility-funding", "投入金额", aliases: ["建设资金", "投入资金"], unit: .tenThousandYuan, numbers: .amounts, nature: .flow,
        definition: "当年为设施拨付的金额，按拨付年度计。",
        caveat: "不包括人员工资和水电费。")
}
