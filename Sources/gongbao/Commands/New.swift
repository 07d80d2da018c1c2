import ArgumentParser
import Content
import Diagnostics
import Files

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "新建一张空表。 Begin a new table.", subcommands: [NewDatasetCommand.self],
        defaultSubcommand: NewDatasetCommand.self)
}

struct NewDatasetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dataset",
        abstract: "写出一张表的表头和说明文件；不写名称则列出全部。 Write a table's header and metadata; without a name list all.")

    @Argument(help: "数据集的编号或名称，例如 coverage。 A dataset's identifier or title.")
    var name: String?

    @Option(help: "内容文件夹。 The folder that staff write.")
    var content = "content"

    func run() throws {
        guard let name else {
            for (id, title) in NewDataset.all { print("\(id)  \(title)") }
            return
        }
        guard let dataset = NewDataset(name) else {
            let nearest = NewDataset.nearest(to: name).map { "最接近的是 \($0)。 " } ?? ""
            throw ValidationError("没有名为“\(name)”的数据集。 \(nearest)用 gongbao new dataset 列出全部。")
        }
        do {
            guard let files = try dataset.create(in: content) else {
                StandardError.write("\(content)/data/ 里已经有这张表，没有改动。 The table is there already; nothing was written.\n")
                throw ExitCode(1)
            }
            print("已写好 \(files.joined(separator: "、"))。各列的含义：\n\(dataset.guide)")
        } catch let error as FileSystemError {
            StandardError.write(error.wording[.zh] + "\n")
            throw ExitCode(3)
        }
    }
}
