import Content
import Diagnostics
import Markdown
import Mustache

/// A problem, a recommendation or a follow-up where its report tells it.
struct EntryPanel: PageModel {
    static let template = "entry"

    let kind: EntryKind
    let id: EntryID
    let anchor: String
    let title: String
    /// Its place in the register.
    let url: String
    let lines: [EntryField]
    let text: [UInt8]

    static let fields: [TemplateField<Self>] = [
        .text("kind", "问题、建议或跟进") { $0.kind.rawValue },
        .text("style", "样式名：problem、recommendation、follow-up") { $0.kind.style },
        .text("id", "编号") { $0.id.text },
        .text("anchor", "锚点", \.anchor),
        .text("title", "题目", \.title),
        .url("url", "登记页上的位置", \.url),
        .list("fields", "针对、责任、指标等各项", \.lines),
        .html("text", "正文") { $0.text },
    ]
}

extension EntryKind {
    var style: String {
        switch self {
        case .problem: "problem"
        case .recommendation: "recommendation"
        case .followUp: "follow-up"
        }
    }
}
