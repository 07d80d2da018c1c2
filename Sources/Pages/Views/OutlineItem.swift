import Markdown
import Mustache

/// An entry of a contents list, with the entries below it.
struct OutlineItem: TemplateModel {
    let text: String
    let anchor: String
    var children: [OutlineItem] = []

    static let fields: [TemplateField<Self>] = [
        .text("text", "标题文字", \.text),
        .text("anchor", "锚点，写作 href=\"#{{anchor}}\"", \.anchor),
        .object("children", "下级标题") { Listing($0.children) },
    ]

    /// Nests flat headings by level; a level that is skipped hangs below what stands before it.
    static func tree(_ entries: [OutlineEntry]) -> [OutlineItem] {
        var index = 0
        return tree(entries, from: &index, above: 0)
    }

    private static func tree(_ entries: [OutlineEntry], from index: inout Int, above level: Int) -> [OutlineItem] {
        var items: [OutlineItem] = []
        while index < entries.count, entries[index].level > level {
            let entry = entries[index]
            index += 1
            items.append(
                OutlineItem(
                    text: entry.text, anchor: entry.anchor, children: tree(entries, from: &index, above: entry.level)))
        }
        return items
    }
}
