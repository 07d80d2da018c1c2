import ArgumentParser
import Diagnostics

/// The options of both `build` and `check`.
struct SharedOptions: ParsableArguments {
    @Option(help: "内容文件夹。 The folder that staff write.")
    var content = "content"

    @Option(help: "模板文件夹。 The folder that a designer edits.")
    var templates = "templates"

    @Option(help: "信息用中文或英文：zh、en。 The language of messages.")
    var lang = Language.zh

    @Option(help: "信息的格式：text、json。 The format of messages.")
    var format = OutputFormat.text

    @Option(help: "同时用几个线程；结果与此无关。 How many threads; the site is the same for any number.")
    var jobs: Int = Processors.count

    func validate() throws {
        guard jobs > 0 else { throw ValidationError("--jobs 至少是 1。 --jobs must be at least 1.") }
    }
}

extension Language: ExpressibleByArgument {}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
