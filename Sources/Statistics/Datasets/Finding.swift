/// What the rows of a dataset say beyond their figures: gaps, promotions, terms that have run out.
public struct Finding: Sendable {
    /// What was found at one place.
    public struct Item: Sendable {
        /// The place that it was found at.
        public let region: RegionID
        /// What was found there, in a few words.
        public let text: String

        /// `text`: what was found there, in a few words.
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
    /// Whether there is anything to tell.
    public let isFound: Bool

    /// `isFound`: by default, whether there are items.
    public init(_ title: String, _ sentence: String, items: [Item], noneText: String, isFound: Bool? = nil) {
        self.title = title
        self.sentence = sentence
        self.items = items
        self.noneText = noneText
        self.isFound = isFound ?? !items.isEmpty
    }
}
