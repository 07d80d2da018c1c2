/// Where a site is published, and the names that its builds use beside it.
struct OutputPlaces: Sendable {
    /// The published folder.
    let target: String
    /// The folder that contains it.
    let parent: String
    /// What the names of all files and folders begin with that builds of this site make beside it.
    private let prefix: String

    init(_ target: String) {
        let target = target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target
        self.target = target
        parent = target.contains("/") ? String(target[..<target.lastIndex(of: "/")!]) : "."
        prefix = ".\(target.fileName).gongbao-"
    }

    /// The file by which one build makes another wait.
    var lock: String { "\(parent)/\(prefix)lock" }

    /// The folder in which this process builds.
    func staging(_ process: Int32) -> String { "\(parent)/\(prefix)\(process)" }

    /// What earlier builds left in `parent`, of the `names` there: folders of builds that were killed, and the memo
    /// that Gongbao kept until version 0.1.
    func leftovers(among names: [String]) -> [String] {
        names.filter { $0.hasPrefix(prefix) && $0 != prefix + "lock" }.map { parent + "/" + $0 }
    }
}
