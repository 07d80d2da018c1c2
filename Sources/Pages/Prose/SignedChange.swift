import Statistics

/// A change that stands behind a verb: 增长{{会员人数 同比}}.
///
/// The verb says the direction, so the number is written without its sign. Where the data went the other way, the verb
/// is put right: nobody reads 增长-3.0%.
struct SignedChange {
    /// A verb that is written instead of the author's; empty when the author's stays.
    let verb: String
    /// The verb of the author that it takes the place of; empty when the author's stays.
    let replaced: String
    /// The number without its sign.
    let text: String
    /// The verb of the author and the one that is right, when they say opposite things.
    let reversed: (written: String, right: String)?

    private static let verbs: [(up: String, down: String)] = [
        ("增长了", "下降了"), ("增长", "下降"), ("增加了", "减少了"), ("增加", "减少"), ("提高了", "下降了"), ("提高", "下降"),
        ("上升了", "下降了"), ("上升", "下降"), ("增长", "降低"), ("增长", "回落"), ("净增", "净减"), ("多了", "少了"), ("高了", "低了"),
        ("多", "少"), ("高", "低"),
    ]

    /// - Parameter lead: the text before the number.
    /// - Returns: nil when `statement` has no sign, or `lead` ends with no verb.
    init?(_ statement: FigureStatement, after lead: String) {
        guard case .known(let value, _)? = statement.signed else { return nil }
        let isDown = value.isNegative
        let text = statement.text.replacing("-", with: "")
        if let pair = Self.verbs.first(where: { lead.hasSuffix($0.up) }) {
            // 多 and 高 end many other words; before a number that is not negative they are left alone.
            guard isDown || pair.up.count > 1 else { return nil }
            self.init(pair.up, pair.down, text, isRight: !isDown)
        } else if let pair = Self.verbs.first(where: { lead.hasSuffix($0.down) }) {
            guard isDown || pair.down.count > 1, !value.isZero else { return nil }
            self.init(pair.down, pair.up, text, isRight: isDown)
        } else {
            return nil
        }
    }

    private init(_ written: String, _ opposite: String, _ text: String, isRight: Bool) {
        verb = isRight ? "" : opposite
        replaced = isRight ? "" : written
        self.text = text
        reversed = isRight ? nil : (written, opposite)
    }
}
