import ArgumentParser

@main
struct Gongbao: ParsableCommand {
    func run() {}
}
