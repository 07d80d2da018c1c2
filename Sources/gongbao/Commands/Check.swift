import ArgumentParser

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "像 build 一样检查，但什么都不写。 Check like build, and write nothing.")

    @OptionGroup var shared: SharedOptions

    @Flag(help: "逐个列出写死的数字：没有取自数据，也没有写明出处的。 List every number that was typed from no table.")
    var typedNumbers = false

    func run() throws {
        try Session(shared, listsTypedNumbers: typedNumbers).run(output: nil)
    }
}
