/// Where a site goes, and what stands beside it while it is built and afterwards.
struct OutputPlaces: Sendable {
    /// The published folder.
    let target: String
    /// The folder that it is in.
    let parent: String
    /// What the names begin with that builds of this site give to files of their own.
    private let prefix: String
    /// Whether a part of a site is built, to be joined to others later.
    let isPart: Bool

    init(_ target: String, isPart: Bool = false) {
        let target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
        self.target = target
        parent = target.contains("/") ? String(target[..<target.lastIndex(of: "/")!]) : "."
        prefix = ".\(target.fileName).gongbao-"
        self.isPart = isPart
    }

    var lock: String { "\(parent)/\(prefix)lock" }

    /// Where this process builds.
    func staging(_ process: Int32) -> String { "\(parent)/\(prefix)\(process)" }

    /// The memo of the site that is built in `folder`, or published there: that of a part goes where the part goes;
    /// that of a whole site stands beside it, because the site is to be the same whatever was there before.
    func memo(in folder: String) -> String { isPart ? "\(folder)/\(Self.partMemoName)" : "\(parent)/\(prefix)memo" }

    /// Where this process writes the memo of what it builds: nobody sees that of a whole site before it is complete.
    func newMemo(_ process: Int32) -> String { isPart ? memo(in: staging(process)) : staging(process) + "-memo" }

    private static let partMemoName = ".gongbao-memo"

    /// What killed builds may have left in `parent`, of the names there.
    func leftovers(among names: [String]) -> [String] {
        names.filter { $0.hasPrefix(prefix) && ![prefix + "memo", prefix + "lock"].contains($0) }.map {
            parent + "/" + $0
        }
    }

    /// What is known of files that may be taken over: of the site that is published, then of parts of it that were
    /// built elsewhere.
    ///
    /// Another build may put something else there at any moment; then what is known is of no use, and does no harm.
    func memos(parts: [String]) -> [Memo] {
        [Memo.read(memo(in: target), about: target, isWhole: !isPart)].compactMap(\.self)
            + parts.compactMap { Memo.read("\($0)/\(Self.partMemoName)", about: $0, isWhole: false) }
    }
}
