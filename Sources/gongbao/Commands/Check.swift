import ArgumentParser

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "像 build 一样检查，但什么都不写。 Check like build, and write nothing.")

    @OptionGroup var shared: SharedOptions

    func run() throws {
        try Session(shared).run(output: nil)
    }
}
