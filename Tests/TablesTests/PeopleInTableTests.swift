import Testing
import Text

@testable import Tables

@Suite("Tables that name people")
struct PeopleInTableTests {
    @Test(
        "a name is told by its form",
        arguments: [
            ("张三", true), ("李 四", true), ("甲某一", true), ("王某", true), ("赵**", false), ("欧阳铁柱", true), ("诸葛钢蛋", true),
            ("高建国", false), ("石 磊", false), ("3．陈小红（组长）", true), ("乌云其其格", true), ("阿依古丽·买买提", false),
            ("河口镇", nil), ("石岭镇", nil), ("高中", nil), ("江苏", nil), ("单位", nil), ("万元", nil), ("金融业", nil), ("李家店", nil),
            ("张家口", nil), ("女", nil), ("合计", nil), ("2024", nil), ("某镇", nil), ("马铃薯产量", nil), ("", nil), ("困难职工", nil),
        ] as [(String, Bool?)])
    func names(text: String, isPlain: Bool?) {
        #expect(PersonName(text)?.isPlain == isPlain)
    }

    private func people(_ text: String, except: [String] = []) -> String? {
        PeopleInTable(
            grid(text), except: except, isKnown: { ["高台", "石岭"].contains($0) }
        )?.location.cell
    }

    @Test(
        "names are found wherever they stand, whatever the column is called",
        arguments: [
            ("姓名,2023,2024\n甲某一,300,400\n乙某二,500,600\n", "A1"), ("职工姓名,2022,2023\n欧阳铁柱,3,4\n司马翠花,5,6\n", "A1"),
            ("地区,困难职工,救助金额\n河口镇,甲某一,400\n石岭镇,乙某二,600\n合计,,1000\n", "B2"),
            ("慰问金\n单位：元\n项目,2022,2023\n张三,3,4\n李四,5,6\n王 五,7,8\n", "A4"),
            ("地区,救助对象,金额\n河口镇,\"张三、李四\",400\n石岭镇,王五 赵六,600\n", "B2"),
            ("年份,甲某一,乙某二\n2022,3,4\n2023,5,6\n", "B1"),
            ("对象,金额\n高台,9\n张小明,3\n李红梅,6\n石岭,7\n王某,7\n", "A3"),
            ("序号,单位,户主,金额\n1,甲厂,周建国,3\n2,乙厂,林小妹,6\n3,丙厂,李娜,6\n", "C2"),
            // One is enough where the heading is of persons, and it may be half masked or have a dot.
            ("地区,困难职工,2023\n河口镇,张小明,3\n石岭镇,,4\n", "B2"), ("地区,困难职工,2023\n河口镇,王*国,3\n石岭镇,李**,4\n", "B2"),
            ("困难职工,2023\n阿依古丽·买买提,3\n古丽娜尔·艾山,4\n", "A2"), ("户名,2023\n王建国户,3\n李秀英家庭,4\n", "A2"),
            ("项目,2023\n大病救助 王建国,3\n助学 李秀英,4\n", "A2"),
            ("项目,身份证号,2023\n一,1,3\n", "B1"), ("地区,联系电话,金额\n甲,5,6\n", "B1"),
        ])
    func found(text: String, cell: String) {
        #expect(people(text) == cell)
    }

    @Test(
        "what only begins like a name, or only sounds personal, is none",
        arguments: [
            "年份,总人口(万人),出生率(‰),固定电话用户(万户)\n2020,100,8.5,12\n2021,101,7.5,11\n", "地区,会员\n江苏,3\n安徽,4\n云南,5\n",
            "地区,移动电话(部),证件办理(件)\n甲,5,6\n乙,5,6\n", "项目,2023,2024\n高中,3,4\n高职,5,6\n金属,1,2\n石油,3,4\n",
            "地区,会员\n石岭镇,3\n黄河镇,4\n", "地区,单位,数量\n甲,万元,3\n乙,万人,4\n", "分类,级别,数\n甲,高级,1\n乙,中级,2\n丙,初级,3\n",
            "项目,2023\n马匹,3\n黄牛,4\n", "行业,会员\n农业,3\n林业,4\n金融业,5\n房地产业,6\n", "地区,会员\n高台,3\n石岭,4\n",
            "年份,初中,高中\n2020,3,4\n", "地区,困难职工人数,救助对象(人)\n河口镇,3,4\n石岭镇,5,6\n",
            "人员,2023\n单位负责人,3\n技工,4\n普工,5\n", "村,户数\n张家湾,3\n李家坪,4\n赵家屯,5\n",
            "城市,会员\n石家庄,3\n唐山,4\n秦皇岛,5\n邯郸,6\n邢台,7\n保定,8\n张家口,9\n",
        ])
    func notFound(text: String) {
        #expect(people(text) == nil)
    }

    /// Names of five peoples, with a place before them and without, and given names alone.
    private static let names = [
        "巴特尔", "其其格", "乌云其其格", "乌云其木格", "乌兰图雅", "斯琴高娃", "那日苏", "娜仁花", "额尔敦", "呼和巴拉", "苏日娜", "买买提", "阿依古丽",
        "阿依古丽·买买提", "阿依古丽·买买提江", "古丽娜尔", "扎西次仁", "扎西卓玛", "格桑", "金英姬", "金顺姬", "朴哲洙", "叶尔兰", "哈力木别克", "澜桦镇张伟",
        "河口镇林场王强", "石岭镇巴特尔", "高台巴特尔", "秀兰", "志强", "王建业", "张 伟", "1. 李娜（组长）", "巴特尔户", "巴特尔、其其格", "孛儿只斤·铁木真", "库尔班江",
        "道尔吉", "陈镇东", "应采儿",
    ]

    @Test(
        "below a heading of single persons one cell that is nothing else is a name, of whatever people",
        arguments: ["受助职工", "困难职工", "救助对象", "户主", "申请人", "工会主席", "联系人", "帮扶对象", "受助职工家庭"])
    func ofAnyPeople(heading: String) {
        for name in Self.names {
            #expect(people("地区,\(heading),金额\n河口镇,,200\n石岭镇,\(name),400\n合计,,600\n") == "B3", "\(name)")
        }
    }

    @Test("below a heading of persons or kinds half the cells have to be names", arguments: ["对象", "职工", "人员", "个人"])
    func ofPersonsOrKinds(heading: String) {
        for name in Self.names {
            #expect(people("\(heading),金额\n\(name),200\n货车司机,400\n合计,600\n") == "A2", "\(name)")
        }
        #expect(people("\(heading),金额\n货车司机,2\n女职工,3\n张伟,4\n") == "A4")
    }

    @Test("amounts that could be years are no header of years: names stand beside 2000 and 1500")
    func amountsLikeYears() {
        #expect(people("发放情况,,\n单位：元,,\n受助职工,所在单位,金额\n巴特尔,河口镇林场,2000\n其其格,河口镇小学,1500\n") == "A4")
        #expect(people("受助职工,金额\n巴特尔,2000\n") == "A2")
        #expect(people("项目,2023,2024\n困难职工,30,40\n节庆,20,30\n") == nil)
    }

    @Test(
        "kinds of people, places, offices and remarks are no names, below a heading of persons either",
        arguments: [
            "对象", "职工", "人员", "困难职工", "救助对象", "申请人", "户主", "工会主席", "联系人", "帮扶对象", "受助职工",
        ])
    func kinds(heading: String) {
        let kinds = [
            "货车司机", "网约车司机", "快递员", "外卖骑手", "女职工", "男", "女", "劳模", "一线职工", "农民工", "河口镇", "石岭镇", "某某街道", "高台",
            "澜桦乳业有限公司",
            "河口镇林场", "河口镇小学", "石岭镇供电所", "机关", "事业单位", "企业", "个体工商户", "低保户", "低保边缘户", "单亲女职工", "重病职工", "因病致困", "子女上学",
            "残疾职工",
            "退休人员", "在职职工", "高校毕业生", "大学生", "高中生", "班组长", "车间主任", "专职", "兼职", "行政副职兼任", "空缺", "暂缺", "不公布", "无", "其他",
            "其他人员",
            "技工", "普工", "单位负责人", "柴油工", "钟点工", "环卫工人", "保安", "护士", "教师", "干部", "军属", "青年职工", "少数民族职工", "金融业", "服务业",
            "采矿业",
            "三十岁以下", "第一季度", "2024年", "万元", "困难职工家庭", "建档立卡户", "种植户", "先进工作者", "五一劳动奖章获得者", "新就业形态劳动者", "特困家庭", "意外致困",
        ]
        for kind in kinds {
            #expect(people("地区,\(heading),人数\n河口镇,\(kind),20\n石岭镇,,40\n合计,,60\n") == nil, "\(kind)")
        }
    }

    @Test("a column that staff say holds no names is believed")
    func exception() {
        let trees = "树种,棵数\n杨树王,3\n柳叶红,4\n"
        #expect(people(trees) == "A2")
        #expect(people(trees, except: ["树种"]) == nil)
    }

    @Test(
        "whoever signed a table is no note",
        arguments: [
            ("工会主席：诸葛钢蛋", FootnoteKind.person), ("统计员:张小明 电话0471-1234567", .person), ("注：石岭镇自2024年起计入", .note),
            ("会员：高中", nil),
        ] as [(String, FootnoteKind?)])
    func signatures(text: String, kind: FootnoteKind?) {
        #expect(FootnoteKind(startOf: text) == kind)
    }
}
