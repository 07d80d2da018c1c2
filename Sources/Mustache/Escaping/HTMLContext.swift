/// Where in a document a byte of a template stands, and so what a value there means to a browser.
///
/// The compiler reads the literal text of a template through this automaton. Its table says how one state leads to
/// another; what is kept here besides is the little that a state alone does not tell.
struct HTMLContext: Hashable, Sendable {
    /// What the template produces, told by the end of its name.
    enum Flavor: Hashable, Sendable {
        case html
        /// `.xml`: text and attributes, but nothing that only HTML knows, such as scripts and links.
        case xml
        /// `.txt`: nothing has a meaning, nothing is escaped.
        case plain
    }

    let flavor: Flavor
    private(set) var state = State.text
    /// The element in whose tag or raw text the place is.
    private(set) var element = HTMLElement.ordinary
    /// What the attribute means whose value is due or has begun.
    private(set) var attribute = HTMLAttribute.plain
    /// In an attribute that holds addresses, how much of one has been read.
    private(set) var address = AddressProgress.start
    /// In a script that is JSON, whether the place is in a string.
    private(set) var json = JSONPlace.outside
    /// What has been read of a name or of a script's type. It is nil when a value or a section is part of it.
    private var word: String? = ""

    init(flavor: Flavor) { self.flavor = flavor }

    /// The beginning of what a template of this name produces.
    init(forTemplate name: String) {
        self.init(flavor: name.hasSuffix(".xml") ? .xml : name.hasSuffix(".txt") ? .plain : .html)
    }

    /// No longer says anything about places, after a mistake that makes every further place uncertain.
    mutating func giveUp() { self = HTMLContext(flavor: .plain) }

    // MARK: Reading a template

    /// Moves over one byte of literal text.
    mutating func advance(over byte: UInt8) {
        guard flavor != .plain else { return }
        let before = state
        let opensCharacterData = flavor == .xml && state == .declarationOpen && byte == UInt8(ascii: "[")
        move(to: opensCharacterData ? .characterData : Self.table[state, byte])
        if state.isName {
            word?.append(Self.lowercased(byte))
        } else if state.isValue, state == before || state == .unquoted {
            if attribute == .scriptType { word?.append(Self.lowercased(byte)) }
            address = attribute.addresses?[address, byte] ?? address
        } else if element == .data, state.isRawText {
            json = JSONPlace.table[json, byte]
        }
    }

    /// Moves over a value.
    mutating func passValue() {
        guard flavor != .plain else { return }
        move(to: Self.table[state, .value])
        if state.isValue { address = attribute.addresses?[address, .value] ?? address }
        if state.isName || attribute == .scriptType { word = nil }
        json = JSONPlace.table[json, .value]
    }

    /// Moves over the beginning or end of a section, block or partial. What is half read here is either complete or not
    /// certain, so that the number of contexts stays finite.
    mutating func passBoundary() {
        guard flavor != .plain else { return }
        move(to: Self.table[state, .boundary])
        if word?.isEmpty == false { word = nil }
        json = JSONPlace.table[json, .boundary]
    }

    private mutating func move(to next: State) {
        guard next != state else { return }
        var next = next
        switch (state, next) {
        case (.tagName, .tag), (.tagName, .text): element = HTMLElement(named: word, flavor)
        case (.attributeName, .beforeValue), (.afterAttributeName, .beforeValue):
            attribute = HTMLAttribute(named: word, of: element, flavor)
        case (.doubleQuoted, _), (.singleQuoted, _), (.unquoted, _), (.beforeValue, .text):
            if attribute == .scriptType { element = HTMLElement(ofScriptType: word) }
            (attribute, address) = (.plain, .start)
        case (.rawTextEndTagName, .tag), (.rawTextEndTagName, .text):
            if word == element.name { (element, json) = (.ordinary, .outside) } else { next = .rawText }
        default: break
        }
        if next != .afterAttributeName { word = "" }
        // The text of a script is not text.
        state = next == .text && element != .ordinary ? .rawText : next
    }

    /// The byte as a piece of a name. Only ASCII names are ever compared, so other characters may fall apart.
    private static func lowercased(_ byte: UInt8) -> Character {
        Character(UnicodeScalar(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte))
    }

    // MARK: Two ways to one place

    /// The context of a place that is reached from both contexts, or nil when they differ in what a value would mean.
    func joined(with other: HTMLContext) -> HTMLContext? {
        guard self != other else { return self }
        guard flavor == other.flavor else { return flavor == .plain ? self : other }
        guard element == other.element, attribute == other.attribute, json == other.json else { return nil }
        var joined = self
        switch (state, other.state) {
        // `<input{{#on}} checked{{/on}}>`: an attribute that stands alone may or may not be there.
        case _ where state.isBetweenAttributes && other.state.isBetweenAttributes:
            joined.state = .attributeName
            joined.word = nil
        case _ where state.isValue && state == other.state:
            // The earlier a place may be in an address, the more a value there is checked.
            joined.address = address.joined(with: other.address)
            joined.word = word == other.word ? word : nil
        // The states of a comment are in order: the later the state, the fewer characters end the comment. The later
        // one is the more cautious.
        case _ where state.isComment && other.state.isComment,
            _ where state.isCharacterData && other.state.isCharacterData:
            joined.state = max(state, other.state)
        default: return nil
        }
        return joined
    }
}
