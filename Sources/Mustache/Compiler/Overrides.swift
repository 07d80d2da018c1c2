/// The replacements of blocks that reach a template from the templates that include it.
///
/// The outermost child wins, and a replacement is compiled where it is shown: with the contexts, the indentation and
/// the other replacements of that place.
struct Overrides {
    struct Entry {
        let block: Block
        let template: ParsedTemplate

        var identity: Identity { Identity(template: template.name, offset: block.tag.lowerBound) }
    }

    /// A replacement is the same when it is written at the same place.
    struct Identity: Hashable {
        let template: String
        let offset: Int
    }

    private(set) var entries: [String: Entry] = [:]

    subscript(name: String) -> Entry? { entries[name] }

    var identity: [String: Identity] { entries.mapValues(\.identity) }

    /// These replacements, and where they are silent, the blocks of a parent tag.
    func extended(by blocks: [Block], of template: ParsedTemplate) -> Overrides {
        var extended = self
        for block in blocks where extended.entries[block.name] == nil {
            extended.entries[block.name] = Entry(block: block, template: template)
        }
        return extended
    }

    /// These replacements without one: a replacement that shows the block which it replaces shows that block's own
    /// content.
    func without(_ name: String) -> Overrides {
        var others = self
        others.entries[name] = nil
        return others
    }

    /// Only the replacements that can matter; fewer differences between calls mean fewer procedures.
    func restricted(to names: Set<String>) -> Overrides {
        var restricted = self
        restricted.entries = entries.filter { names.contains($0.key) }
        return restricted
    }
}
