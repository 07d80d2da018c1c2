import CSV
import Diagnostics
import FoundationEssentials
import StrictYAML
import Text

@testable import Statistics
@testable import UnionData

// MARK: - A small banner

/// A banner with two zones, three townships and the unions directly under the federation.
let regionRows = """
    代码,名称,类别,上级,片区,别名,拼音,简介
    990123000000,云杉旗,旗,,,云杉,yun shan qi,
    990123910000,北部片区,片区,云杉旗,,北片,bei bu pian qu,
    990123920000,南部片区,片区,云杉旗,,,nan bu pian qu,
    990123100000,大杨树镇,镇,云杉旗,北部片区,大杨树；杨树镇,da yang shu zhen,
    990123101000,麦穗原镇,乡镇,云杉旗,北部片区,,mai sui yuan zhen,
    990123102000,雪绒乡,乡,云杉旗,南部片区,,,
    990123900000,旗直属工会,旗直,云杉旗,,旗直,qi zhi shu,

    """

let banner = regionDirectory(regionRows).directory

func regionDirectory(_ text: String) -> (directory: RegionDirectory, problems: [Diagnostic]) {
    let read = Read(text, as: RegionList.banner.definition, regions: .empty, path: "regions.csv")
    return (read.table.map(RegionList.banner.directory) ?? .empty, read.problems)
}

// MARK: - Reading

/// A dataset read from text, with everything that was said about it, rules included.
struct Read {
    let table: DatasetTable?
    let footnotes: [String]
    let problems: [Diagnostic]

    init(
        _ text: String, as definition: DatasetDefinition, regions: RegionDirectory = banner, path: String? = nil,
        beside others: [DatasetTable] = []
    ) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: path ?? definition.id + ".csv", bytes: Array(text.utf8), into: &problems)
        let read = DatasetTable.read(grid, as: definition, regions: regions, into: &problems)
        table = read?.table
        footnotes = read?.footnotes.map(\.text) ?? []
        if let table {
            let tables = Dictionary(uniqueKeysWithValues: (others + [table]).map { ($0.definition.id, $0) })
            for rule in definition.rules { rule.check(table, tables, &problems) }
        }
        self.problems = problems.inReadingOrder()
    }

    /// `error[region] B2`: what is wrong and where, in the order of the file.
    var summary: [String] { UnionDataTests.summary(problems) }

    /// The published texts of the rows.
    func texts(_ purpose: TextPurpose = .download) -> [[String]] {
        guard let table else { return [] }
        return (0..<table.count).map { row in table.definition.fields.map { $0.text(for: purpose, in: table, row: row) }
        }
    }
}

func summary(_ problems: [Diagnostic]) -> [String] {
    problems.inReadingOrder().map { problem in
        "\(problem.severity.rawValue)[\(problem.code)] " + (problem.location.cell ?? "line \(problem.location.line)")
    }
}

func wording(_ problem: Diagnostic?) -> String {
    guard let problem else { return "" }
    let related = problem.related.flatMap { [$0.location.description, $0.message.zh, $0.message.en] }
    return ([problem.message.zh, problem.message.en, problem.fix?.zh ?? "", problem.fix?.en ?? ""] + related).joined(
        separator: "\n")
}

/// A coverage table of the rows given, each without its year.
func coverage(_ rows: String...) -> String {
    "年度,地区,单位类型,基层工会组织数,涵盖单位数,应建会单位数,职工人数,会员人数,女会员人数,农民工会员人数\n"
        + rows.map { "2024,\($0)\n" }.joined()
}

// MARK: - Yearbooks

struct YearbookRead {
    let table: YearbookTable?
    let problems: [Diagnostic]

    init(_ bytes: [UInt8], id: String, metadata yaml: String? = nil) {
        var problems: [Diagnostic] = []
        let grid = CSVReader.read(path: id + ".csv", bytes: bytes, into: &problems)
        let metadata = yaml.map { text in
            DatasetMetadata(
                parseYAMLMapping(SourceText(path: id + ".yaml", text: text), into: &problems), into: &problems)
        }
        table = YearbookTable.read(
            grid, id: id, metadata: metadata ?? DatasetMetadata(), indicators: .union, into: &problems)
        self.problems = problems.inReadingOrder()
    }

    init(_ text: String, id: String, metadata yaml: String? = nil) {
        self.init(Array(text.utf8), id: id, metadata: yaml)
    }
}

enum SharedCases {
    /// The folder of real tables beside the package, when it is there.
    static let tables: String? = {
        let package = #filePath.split(separator: "/").dropLast(3)
        let beside = "/" + package.dropLast().joined(separator: "/") + "/shared"
        let folder = ProcessInfo.processInfo.environment["GONGBAO_SHARED"] ?? beside
        return FileManager.default.fileExists(atPath: folder + "/cases/tables") ? folder + "/cases/tables" : nil
    }()

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: (tables ?? "") + "/" + name)))
    }
}
