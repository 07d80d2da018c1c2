import ArgumentParser
import Diagnostics

/// The command line: words in, exit code out.
@main
struct Gongbao: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gongbao",
        abstract: "工报：把报告和表格变成一个可以浏览的网站。 Reports and tables become a browsable site.",
        discussion: """
            示例 Examples:
              gongbao build                       把 content/ 发布到 site/
              gongbao check                       只检查，什么都不写
              gongbao check --format json         检查，结果给程序读
              gongbao build --content 我的内容 --output 我的网站
              gongbao pdf 2024-training           把已发布的一篇报告印成 PDF
              gongbao close 2024                  给2024年的培训记录结账
              gongbao new dataset coverage        新建一张空的表，表头已经写好
              gongbao fields report               模板 report.mustache 里可以写哪些名称

            退出码 Exit codes: 0 已发布 published; 1 内容有错误 errors in the content; 2 用法不对 wrong usage; 3 读写失败 cannot read or write
            """,
        version: Gongbao.version, subcommands: [Build.self, Check.self, PDF.self, New.self, Fields.self, Close.self])

    /// Exit codes are part of the interface. Wrong usage is 2, where the library that parses the arguments has a code of
    /// its own.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            if code == .validationFailure || code.rawValue == 64 {
                StandardError.write(fullMessage(for: error) + "\n")
                exit(withError: ExitCode(2))
            }
            exit(withError: error)
        }
    }
}
