import Diagnostics

/// A key as people may write it: the name that documentation uses, then other accepted spellings.
public struct YAMLKey: Sendable, ExpressibleByStringLiteral {
    /// The name that documentation and messages use.
    public let name: String
    /// Other spellings that are accepted.
    public let aliases: [String]

    var spellings: [String] { [name] + aliases }

    func isSpelled(_ written: String) -> Bool { written == name || aliases.contains(written) }

    /// A key with its other spellings.
    public init(_ name: String, or aliases: String...) {
        self.name = name
        self.aliases = aliases
    }

    /// A key that has no other spelling.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

/// A type that a YAML scalar can be read as.
public protocol YAMLScalar {
    /// - Throws: `ValueError` with what was expected and, where possible, the nearest valid spelling.
    init(yaml text: String) throws(ValueError)
}

/// Reads a mapping into a type, strictly: every key that nobody asked for is an error with the nearest known key.
///
/// Ask for each key once, then call `finish`; the keys asked for are the declaration of what is allowed.
///
/// The generic functions can be inlined: otherwise the runtime looks up the type of every value of every report.
public struct MappingReader {
    /// What is read.
    public let mapping: YAMLMapping
    private var known: [YAMLKey] = []
    /// For each entry, whether somebody asked for its key.
    private var isKnown: [Bool]
    private var problems: [Diagnostic] = []

    /// A reader that nobody has asked for a key yet.
    public init(_ mapping: YAMLMapping) {
        self.mapping = mapping
        isKnown = [Bool](repeating: false, count: mapping.entries.count)
    }

    /// The value under `key`, or nil when the key is absent or empty. Two spellings of one key are an error.
    public mutating func value(_ key: YAMLKey) -> YAMLValue? {
        known.append(key)
        let entries = mapping.entries
        var first: Int?
        for index in entries.indices where key.isSpelled(entries[index].key) {
            isKnown[index] = true
            if let first {
                problems.append(
                    .duplicateKey(entries[index].key, at: entries[index].keyLocation, first: entries[first].keyLocation)
                )
            } else {
                first = index
            }
        }
        guard let first, !entries[first].value.isNull else { return nil }
        return entries[first].value
    }

    /// The scalar under `key` as `Value`.
    @inlinable
    public mutating func read<Value: YAMLScalar>(_ key: YAMLKey, as type: Value.Type = Value.self) -> Value? {
        located(key, as: type)?.value
    }

    /// The scalar under `key` as `Value`, with its place, for checks that come later.
    @inlinable
    public mutating func located<Value: YAMLScalar>(_ key: YAMLKey, as type: Value.Type = Value.self) -> Located<Value>?
    {
        value(key).flatMap { convert($0, key) }
    }

    /// The scalar under `key`; its absence is an error.
    @inlinable
    public mutating func required<Value: YAMLScalar>(_ key: YAMLKey, as type: Value.Type = Value.self) -> Value? {
        requiredLocated(key, as: type)?.value
    }

    /// The scalar under `key`, with its place; its absence is an error.
    @inlinable
    public mutating func requiredLocated<Value: YAMLScalar>(_ key: YAMLKey, as type: Value.Type = Value.self)
        -> Located<Value>?
    {
        requiredValue(key).flatMap { convert($0, key) }
    }

    @usableFromInline
    mutating func requiredValue(_ key: YAMLKey) -> YAMLValue? {
        if let value = value(key) { return value }
        if mapping.unreadableKeys.isDisjoint(with: key.spellings) {
            problems.append(.missingKey(key.name, at: mapping.location))
        }
        return nil
    }

    /// The scalars under `key`; a single scalar counts as a list of one.
    @inlinable
    public mutating func list<Value: YAMLScalar>(_ key: YAMLKey, of type: Value.Type = Value.self) -> [Located<Value>] {
        guard let value = value(key) else { return [] }
        guard case .sequence(let elements) = value.content else { return convert(value, key).map { [$0] } ?? [] }
        return elements.compactMap { convert($0, key) }
    }

    /// The mappings in the list under `key`.
    public mutating func mappings(_ key: YAMLKey) -> [YAMLMapping] {
        guard let value = value(key) else { return [] }
        guard case .sequence(let elements) = value.content else {
            problems.append(
                .wrongShape(
                    key.name, expected: Wording(zh: "列表（每项一行，以“- ”开头）", en: "a list, one “- ” line per entry"),
                    at: value.location))
            return []
        }
        return elements.compactMap { element in
            if case .mapping(let mapping) = element.content { return mapping }
            problems.append(
                .wrongShape(
                    key.name, expected: Wording(zh: "“键: 值”的形式", en: "“key: value” lines"), at: element.location))
            return nil
        }
    }

    /// The mapping under `key`.
    public mutating func mapping(_ key: YAMLKey) -> YAMLMapping? {
        guard let value = value(key) else { return nil }
        if case .mapping(let mapping) = value.content { return mapping }
        problems.append(
            .wrongShape(key.name, expected: Wording(zh: "“键: 值”的形式", en: "“key: value” lines"), at: value.location))
        return nil
    }

    /// Hands over the problems found, with every unknown key among them.
    public func finish(into diagnostics: inout [Diagnostic]) {
        diagnostics += problems
        guard isKnown.contains(false) else { return }
        let present = Set(mapping.entries.map(\.key))
        let free = known.flatMap(\.spellings).filter { !present.contains($0) }
        for (entry, isKnown) in zip(mapping.entries, isKnown) where !isKnown {
            diagnostics.append(
                .unknownKey(
                    entry.key, nearest: nearestNames(to: entry.key, in: free), known: known.map(\.name),
                    at: entry.keyLocation))
        }
    }

    @inlinable
    mutating func convert<Value: YAMLScalar>(_ value: YAMLValue, _ key: YAMLKey) -> Located<Value>? {
        guard let text = scalar(value, key) else { return nil }
        do {
            return Located(value: try Value(yaml: text), span: value.span)
        } catch {
            reject(value, error)
            return nil
        }
    }

    @usableFromInline
    mutating func scalar(_ value: YAMLValue, _ key: YAMLKey) -> String? {
        if case .scalar(let text, _) = value.content { return text }
        problems.append(.wrongShape(key.name, expected: Wording(zh: "一个值", en: "a single value"), at: value.location))
        return nil
    }

    @usableFromInline
    mutating func reject(_ value: YAMLValue, _ error: ValueError) {
        problems.append(
            Diagnostic(
                .error, error.code, at: value.location, error.message, fix: error.fix, replacement: error.replacement))
    }
}

extension String: YAMLScalar {
    /// The text as it was written.
    public init(yaml text: String) { self = text }
}

extension Bool: YAMLScalar {
    /// Reads true, yes, on or 是, and their opposites, in capital or small letters.
    public init(yaml text: String) throws(ValueError) {
        switch text.lowercased() {
        case "true", "yes", "on", "是": self = true
        case "false", "no", "off", "否": self = false
        default:
            throw ValueError(
                "yaml-type", Wording(zh: "“\(text)”应为 true 或 false", en: "“\(text)” should be true or false"),
                fix: Wording(zh: "写 true（是）或 false（否）", en: "write true or false"))
        }
    }
}

extension Int: YAMLScalar {
    /// Reads a whole number in Arabic digits.
    public init(yaml text: String) throws(ValueError) {
        guard let number = Int(text) else {
            throw ValueError("yaml-type", Wording(zh: "“\(text)”应为整数", en: "“\(text)” should be a whole number"))
        }
        self = number
    }
}
