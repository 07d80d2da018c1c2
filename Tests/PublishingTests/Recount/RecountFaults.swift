/// One fault of each kind that the recount must find, in the text of a published page.
extension RecountTests.WrongPage {
    static let all = [
        Self(
            testDescription: "a figure in a table", path: "coverage.html", text: "coverage-2024.html\">59944</a>",
            wrong: "coverage-2024.html\">59945</a>", part: .tables),
        Self(
            testDescription: "a rate's numerator", path: "coverage.html", text: "<small>142 ÷ 142",
            wrong: "<small>141 ÷ 142", part: .tables),
        Self(
            testDescription: "a link to another place's rows", path: "coverage.html",
            text: "coverage-2024.html#song-ai-zhen\">78",
            wrong: "coverage-2024.html#lan-hua-zhen\">78", part: .tables),
        Self(
            testDescription: "a mark that leads to another place's rows", path: "coverage.html",
            text: "coverage-2024.html#song-ai-zhen\"><title>",
            wrong: "coverage-2024.html#lan-hua-zhen\"><title>", part: .charts),
        Self(
            testDescription: "a number on a tile", path: "coverage.html", text: ">72.8%</text></a>",
            wrong: ">72.9%</text></a>", part: .charts),
        Self(
            testDescription: "a number that a tile tells in words", path: "coverage.html", text: "<title>澜桦镇：72.8%",
            wrong: "<title>澜桦镇：72.9%", part: .charts),
        Self(
            testDescription: "a link to another year's rows", path: "coverage.html", text: "coverage-2023.html\">57022",
            wrong: "coverage-2022.html\">57022",
            part: .tables),
        Self(
            testDescription: "a caption of another year", path: "coverage.html", text: "（云杉旗，2024年度）</figcaption>",
            wrong: "（云杉旗，2023年度）</figcaption>", part: .tables),
        Self(
            testDescription: "a chart of another place", path: "coverage.html", text: "<span>会员人数（云杉旗）",
            wrong: "<span>会员人数（北部片区）", part: .charts),
        Self(
            testDescription: "a chart of nothing known", path: "coverage.html", text: "<span>会员人数（云杉旗）",
            wrong: "<span>会员（云杉旗）", part: .charts),
        Self(
            testDescription: "a mark two units off", path: "reports/2024-organisation-building.html",
            text: "translate(45.92 64.54)",
            wrong: "translate(45.92 66.54)", part: .charts),
        Self(
            testDescription: "a course in a description", path: "coverage.html",
            text: "。会员人数从2020年的 49584 增加到2024年的 59944。</p>",
            wrong: "。会员人数从2020年的 49584 增加到2024年的 59945。</p>", part: .charts),
        Self(
            testDescription: "the largest in a description", path: "coverage.html",
            text: "最多的是非公有制企业（29992），最少的是社会组织（1209）。</p>",
            wrong: "最多的是非公有制企业（29992），最少的是机关（1209）。</p>", part: .charts),
        Self(
            testDescription: "a chart's headline", path: "coverage.html", text: "<figcaption><b>组建率：最高的是旗直属工会（79.4%）",
            wrong: "<figcaption><b>组建率：最高的是旗直属工会（79.5%）", part: .charts),
        Self(
            testDescription: "a count of changes", path: "reports/2024-organisation-building.html",
            text: "。从2020到2024，13 个提高，0 个下降；提高最多的是雪绒乡（30.7%→45.9%）。</p>",
            wrong: "。从2020到2024，12 个提高，0 个下降；提高最多的是雪绒乡（30.7%→45.9%）。</p>", part: .charts),
        Self(
            testDescription: "the largest change", path: "reports/2024-organisation-building.html",
            text: "提高最多的是雪绒乡（30.7%→45.9%）。</p>",
            wrong: "提高最多的是澜桦镇（66.2%→72.8%）。</p>", part: .charts),
        Self(
            testDescription: "a sentence that nobody can check", path: "coverage.html",
            text: "。会员人数从2020年的 49584 增加到2024年的 59944。</p>",
            wrong: "。会员人数翻了一番。</p>", part: .charts),
        Self(
            testDescription: "a headline", path: "coverage.html", text: "<span class=\"value\">59944</span>",
            wrong: "<span class=\"value\">59844</span>",
            part: .headlines),
        Self(
            testDescription: "a change since last year", path: "coverage.html", text: "比上年增加41（3.8%）",
            wrong: "比上年增加41（3.9%）", part: .headlines),
        Self(
            testDescription: "an arrow", path: "coverage.html", text: "↑</span>比上年增加41", wrong: "↓</span>比上年增加41",
            part: .headlines),
        Self(
            testDescription: "a proof of a headline", path: "coverage.html",
            text: "<p class=\"proof\"><a href=\"data/coverage-2024.html",
            wrong: "<p class=\"proof\"><a href=\"data/coverage-2023.html", part: .headlines),
        Self(
            testDescription: "a change of a rate", path: "coverage.html", text: "比上年提高1.9个百分点", wrong: "比上年提高1.8个百分点",
            part: .headlines),
        Self(
            testDescription: "a share of the banner", path: "regions/song-ai-zhen.html", text: "占 6.5%",
            wrong: "占 6.6%", part: .comparisons),
        Self(
            testDescription: "a figure of another region", path: "regions/song-ai-zhen.html",
            text: "coverage-2024.html\">59944</a>", wrong: "coverage-2024.html\">59945</a>",
            part: .comparisons),
        Self(
            testDescription: "a figure in a sentence", path: "reports/2024-organisation-building.html",
            text: ">59944</a>人", wrong: ">59946</a>人", part: .prose),
        Self(
            testDescription: "a formula", path: "reports/2024-organisation-building.html", text: "算法：796 − 612",
            wrong: "算法：796 − 611", part: .prose),
        Self(
            testDescription: "a number of rows", path: "reports/2024-organisation-building.html", text: "112 行相加",
            wrong: "111 行相加", part: .prose),
        Self(
            testDescription: "a source's link to another year", path: "reports/2024-organisation-building.html",
            text: "coverage-2023.html\">基层工会组织数",
            wrong: "coverage-2024.html\">基层工会组织数", part: .prose),
        Self(
            testDescription: "a definition of something else", path: "reports/2024-organisation-building.html",
            text: "定义：<a href=\"../data/indicators.html#members\">",
            wrong: "定义：<a href=\"../data/indicators.html#employees\">", part: .prose),
        Self(
            testDescription: "a row under another number", path: "data/coverage-2024.html", text: "<tr id=\"r337\"",
            wrong: "<tr id=\"r338\"", part: .rows),
        Self(
            testDescription: "a count of facilities", path: "facilities/index.html",
            text: "facilities-rows.html#r14\">1</a>",
            wrong: "facilities-rows.html#r14\">2</a>", part: .tables),
        Self(
            testDescription: "a count of people", path: "training.html",
            text: "<td class=\"number\">37</td><td class=\"number\">46</td>",
            wrong: "<td class=\"number\">38</td><td class=\"number\">46</td>", part: .lists),
        Self(
            testDescription: "a total of a list", path: "facilities/huodong-zhongxin-01.html",
            text: "<td class=\"number\">34.3</td>",
            wrong: "<td class=\"number\">34.4</td>", part: .lists),
        Self(
            testDescription: "a table of nothing known", path: "facilities/huodong-zhongxin-01.html",
            text: ">资金来源</th>",
            wrong: ">出资方</th>", part: .lists),
        Self(
            testDescription: "a finding's count", path: "union-forms.html", text: "新认定示范点 4 个", wrong: "新认定示范点 5 个",
            part: .findings),
        Self(
            testDescription: "a finding's place", path: "union-forms.html",
            text: "<span class=\"note\">霁川镇工会（旗级，规范化建设）</span>",
            wrong: "<span class=\"note\">霁川镇工会（盟市级，规范化建设）</span>", part: .findings),
        Self(
            testDescription: "a yearbook's number", path: "data/jiangsu-trade-unions.html", text: ">213686<",
            wrong: ">213668<", part: .yearbooks),
        Self(
            testDescription: "a yearbook's rate", path: "data/jiangsu-trade-unions.html", text: ">90.37%<",
            wrong: ">90.38%<", part: .yearbooks),
    ]
}
