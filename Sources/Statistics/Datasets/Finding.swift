/// What the rows of a dataset say beyond their figures: gaps, promotions, terms that have run out.
public struct Finding: Sendable {
    public struct Item: Sendable {
        public let region: RegionID
        public let text: String

        public init(_ region: RegionID, _ text: String) {
            self.region = region
            self.text = text
        }
    }

    /// 空白点
    public let title: String
    /// One sentence for the whole.
    public let sentence: String
    /// In the official order of regions.
    public let items: [Item]
    /// Where there is nothing to find: 没有空白点
    public let noneText: String
    public let isFound: Bool

    public init(_ title: String, _ sentence: String, items: [Item], noneText: String, isFound: Bool? = nil) {
        self.title = title
        self.sentence = sentence
        self.items = items
        self.noneText = noneText
        self.isFound = isFound ?? !items.isEmpty
    }
}
