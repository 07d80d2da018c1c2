import Mustache

/// A line of an entry's list: 针对, 指标, 责任 …
struct EntryField: TemplateModel {
    /// A name that may lead somewhere.
    struct Item: TemplateModel {
        let title: String
        var url: String?
        /// A word or two about it.
        var note: String?

        static let fields: [TemplateField<Self>] = [
            .text("title", "文字", \.title),
            .optionalURL("url", "链接，可能没有", \.url),
            .optionalText("note", "一两个词的说明，可能没有", \.note),
        ]
    }

    /// What stands behind the name of the field.
    package enum Value: Sendable {
        case items([Item])
        case text(String)
        /// As rendered from Markdown.
        case html([UInt8])
        /// Nothing is known; the text says so.
        case absent(String)
    }

    let term: String
    let value: Value

    static let fields: [TemplateField<Self>] = [
        .text("term", "名称", \.term),
        .object("items", "几个名称，可以有链接") { field in
            if case .items(let items) = field.value { Listing(items) } else { nil }
        },
        .optionalText("text", "一段文字") { field in
            if case .text(let text) = field.value { text } else { nil }
        },
        .optionalHTML("html", "一段正文") { field in
            if case .html(let html) = field.value { html } else { nil }
        },
        .optionalText("absent", "没有内容时要说明的话") { field in
            if case .absent(let text) = field.value { text } else { nil }
        },
    ]

    /// A line of names; nil when there are none.
    static func items(_ term: String, _ items: [Item]) -> EntryField? {
        items.isEmpty ? nil : EntryField(term: term, value: .items(items))
    }
}
