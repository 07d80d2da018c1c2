import Diagnostics

/// What is wrong with how templates and blocks fit into each other.
enum InclusionProblem: TemplateProblem {
    case unknownTemplate(String, among: [String])
    /// - Parameter declaredBy: the field that may ask for the template.
    case unknownPartial(String, among: [String], declaredBy: String?)
    case unknownBlock(String, parent: String, among: [String])
    case endless

    var told: (code: String, message: Wording, fix: Wording) {
        switch self {
        case .unknownTemplate(let name, let names):
            (
                "unknown-template", Self.none(named: name),
                Wording(nearestTo: name, among: names) ?? Wording(zh: "新建这个模板文件。", en: "Create the template's file.")
            )
        case .unknownPartial(let name, let names, let field):
            (
                "unknown-partial", Self.none(named: name, declaredBy: field),
                Wording(nearestTo: name, among: names)
                    ?? Wording(zh: "新建这个模板文件，或者改用已有的模板。", en: "Create its file, or name another.")
            )
        case .unknownBlock(let name, let parent, let names):
            (
                "unknown-block",
                Wording(
                    zh: "模板“\(parent)”里没有块“\(name)”，这里写的内容不会出现",
                    en: "The template “\(parent)” has no block “\(name)”, so what is written here would not appear"),
                Wording(nearestTo: name, among: names) ?? Self.blocks(names, of: parent)
            )
        case .endless:
            (
                "endless-inclusion",
                Wording(
                    zh: "模板在这里又引用了自己，而所在的值没有变，永远不会结束",
                    en: "Here the template includes itself again for the same value, which would never end"),
                Wording(
                    zh: "把引用放进列表里，如 {{#children}}{{>名称}}{{/children}}。",
                    en: "Put it inside a list: {{#children}}{{>name}}{{/children}}.")
            )
        }
    }

    private static func none(named name: String, declaredBy field: String? = nil) -> Wording {
        Wording(
            zh: "没有名为“\(name)”的模板" + (field.map { "，而字段“\($0)”可能要用它" } ?? ""),
            en: "There is no template “\(name)”" + (field.map { ", which the field “\($0)” may ask for" } ?? ""))
    }

    private static func blocks(_ names: [String], of parent: String) -> Wording {
        let listed = Wording(listing: names)
        return names.isEmpty
            ? Wording(zh: "“\(parent)”没有可以填写的块。", en: "“\(parent)” has no blocks to fill.")
            : Wording(zh: "它有的块是：\(listed.zh)。", en: "Its blocks are: \(listed.en).")
    }
}
