extension Gongbao {
    /// The version of this release. It is declared only here; a test compares it with the newest heading of
    /// CHANGELOG.md.
    static let version = "0.2.0"
}
