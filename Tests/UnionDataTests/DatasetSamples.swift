import Testing

@testable import Statistics
@testable import UnionData

/// A few sound rows of every dataset, in the order of its columns, as staff may write them.
///
/// They fit each other: read side by side they break no rule.
let sampleRows: [String: [String]] = [
    "coverage": [
        "2024,大杨树镇,机关,4,5,5,90,80,40,", "2024,大杨树,非公企业,6,20,25,900,800,400,300", "2024,旗直,机关,3,3,3,100,90,40,—",
    ],
    "facilities": ["zhijia-01,职工之家,大杨树镇职工之家,大杨树镇,,大杨树镇工会,,420,棋牌；阅读,已开放,2021-09-28,,,免费,坡道,,,"],
    "facility-funding": ["zhijia-01,2021,旗,建设,12.5"],
    "worker-groups": ["2018,1,货车司机,", "2018,2,快递员,", "2024,1,货车司机,", "2024,2,网约送餐员,含骑手"],
    "enrolment": ["2023,大杨树镇,快递员,10,12,40", "2024,大杨树,货车司机,,5,30", "2024,旗直,网约送餐员,—,0,8"],
    "enrolment-campaigns": ["siji-2024,货车司机入会集中行动,2024-04-01,2024-09-30,货车司机；网约送餐员,旗总工会,现场办理"],
    "training-sessions": ["P1,2022-03-02,,基层工会干部理论培训班,工会法,职工,旗总工会,云杉旗,,3,4,2"],
    "training-records": ["P1,某某,,职工,合格"],
    "training-closed-earlier": ["1,2021,全部,全部,46", "1,2021,岗位,兼职工会干部、职工,37", "1,2021,岗位,专职工会干部、社会化工会工作者,9"],
    "training-closed": [
        "2021,全部,全部,46", "2021,岗位,专职工会干部、社会化工会工作者,9", "2021,岗位,兼职工会干部、职工,37", "2021,考核结果,优秀,8",
        "2021,考核结果,合格、不合格、未考核、缺考,38",
    ],
    "competitions": ["bisai-01,电工比武,2024-05-06,2024-05-07,云杉旗,旗级,电工；焊工,40,6", "bisai-02,包装比赛,2023-05,,麦穗原镇,乡镇,包装,30,"],
    "activities": ["huodong-01,健步走,2024-10-12,雪绒乡,健步走,120"],
    "service-requests": ["2024-03,大杨树镇,问需,职工,12,10", "2024年3月,大杨树,问技,用人单位,3,3"],
    "union-forms": ["2024,大杨树镇,单独基层,7,7,1", "2024,大杨树镇,联合工会,2,15,", "2024,大杨树镇,乡镇工会,1,—,", "2024,旗直,单独基层工会,3,3,"],
    "demonstration-sites": ["shifan-01,商户联合工会,大杨树镇,联合工会,旗级,2023,", "shifan-02,货运行业联合会,麦穗原镇,行业性联合会,盟市级,2024,有固定联系人"],
    "democratic-management": ["2024,大杨树镇,职代会,10,8,3", "2024,旗直,职工创新工作室,2,2,—"],
    "instructors": ["2024,大杨树镇,3,60,9"],
    "cadres": ["2024,大杨树镇,专职,5,2", "2024,大杨树镇,兼职,80,—"],
    "election-terms": ["huanjie-01,大杨树镇工会,大杨树镇,2020-06-30,3", "huanjie-02,雪绒乡工会,雪绒乡,2022-06-30,五年"],
    "township-classes": [
        "2023,大杨树镇,A类,二类", "2023,麦穗原镇,A类,一类", "2023,雪绒乡,B类,未定级", "2024,大杨树镇,A,一类", "2024,麦穗原镇,A类,二类", "2024,雪绒乡,B类,未评定",
    ],
    "assessment-items": ["2023,组织建设,100,", "2024,组织建设,60,建会和换届", "2024,民主管理,40,"],
    "assessment-scores": ["2024,大杨树镇,组织建设,55.5,2024-11-05,实地检查", "2024,大杨树镇,民主管理,40,2024-11-05,现场打分"],
    "standardisation": ["2024,大杨树镇,法人资格证,已具备", "2024,大杨树镇,干部配备,正在办理", "2024,雪绒乡,制度健全,未达标"],
    "enterprise-conditions": ["2024,大杨树镇,小型企业,40,12", "2024,大杨树镇,停业未注销,3,—"],
]

func definition(_ id: String) -> DatasetDefinition { allDatasets.first { $0.id == id } ?? RegionList.banner.definition }

/// A table of the dataset `id`: its header, then the rows.
func table(_ id: String, _ rows: [String]) -> String {
    definition(id).fields.map(\.description.title).joined(separator: ",") + "\n" + rows.map { $0 + "\n" }.joined()
}

/// The sample rows as read, by dataset.
let sampleTables: [String: DatasetTable] = sampleRows.reduce(into: [:]) {
    $0[$1.key] = Read(table($1.key, $1.value), as: definition($1.key)).table
}

/// The dataset `id` read from `rows`, beside the samples of all others and the rows given instead of them.
func read(_ id: String, _ rows: [String], beside others: [String: [String]] = [:]) -> Read {
    var tables = sampleTables
    for (other, rows) in others { tables[other] = Read(table(other, rows), as: definition(other)).table }
    tables[id] = nil
    return Read(table(id, rows), as: definition(id), beside: Array(tables.values))
}

/// The dataset `id` read from `rows`, with the as-of date given.
func loaded(_ id: String, _ rows: [String], asOf: String? = nil) throws -> LoadedDataset {
    var metadata = DatasetMetadata()
    metadata.asOf = try asOf.map { try CalendarDate($0) }
    return LoadedDataset(table: try #require(read(id, rows).table), metadata: metadata, footnotes: [])
}
