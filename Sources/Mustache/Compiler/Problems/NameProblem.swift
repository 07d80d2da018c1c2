import Diagnostics

/// What is wrong with a name, or with the use of a name that exists.
enum NameProblem: TemplateProblem {
    case unknownName(String, in: [Scope])
    case wholeModel(String)
    case notAnObject(String, FieldKind)
    case notPrintable(String, FieldKind)
    case sectionOverValue(String, FieldKind)
    case notAPartialName(String, FieldKind)

    var told: (code: String, message: Wording, fix: Wording) {
        switch self {
        case .unknownName(let name, let scopes):
            var seen: Set<String> = []
            let models = Wording(listing: scopes.map(\.name).filter { !$0.isEmpty && seen.insert($0).inserted })
            return (
                "unknown-name",
                Wording(
                    zh: "\(models.zh) 没有名为“\(name)”的字段", en: "\(models.en) has no field “\(name)”"),
                Self.nearest(to: name, in: scopes)
            )
        case .wholeModel(let model):
            return (
                "whole-model",
                Wording(
                    zh: "“.”在这里是整个 \(model)，不是一段文字", en: "“.” is all of \(model) here, which is not a text"),
                Wording(zh: "写出它的一个字段名。", en: "Name one of its fields.")
            )
        case .notAnObject(let name, let kind):
            return (
                "not-an-object",
                Wording(
                    zh: "“\(name)”是\(kind.wording.zh)，点号后面不能再取字段",
                    en: "“\(name)” is \(kind.wording.en): it has no fields behind a dot"),
                kind == .list
                    ? Wording(
                        zh: "用 {{#\(name)}}…{{/\(name)}} 逐个取用。", en: "Go through it with {{#\(name)}}…{{/\(name)}}.")
                    : Wording(zh: "去掉点号和后面的部分。", en: "Remove the dot and what follows.")
            )
        case .notPrintable(let name, let kind):
            return (
                "not-printable",
                Wording(
                    zh: "“\(name)”是\(kind.wording.zh)，不能直接写出来",
                    en: "“\(name)” is \(kind.wording.en) and cannot be printed"),
                Self.otherThanPrinting(name, kind)
            )
        case .sectionOverValue(let name, let kind):
            return (
                "section-over-value",
                Wording(
                    zh: "“\(name)”是\(kind.wording.zh)，总是有的，{{#…}} 和 {{^…}} 对它没有意义",
                    en: "“\(name)” is \(kind.wording.en) that is always there; {{#…}} and {{^…}} say nothing about it"),
                Wording(
                    zh: "直接写 \(kind.tag(name))，或者改用一个“是否”字段。",
                    en: "Print it with \(kind.tag(name)), or test a flag instead.")
            )
        case .notAPartialName(let name, let kind):
            return (
                "not-a-partial-name",
                Wording(
                    zh: "“\(name)”是\(kind.wording.zh)，不能用来选模板",
                    en: "“\(name)” is \(kind.wording.en) and cannot choose a template"),
                Wording(
                    zh: "写模板的名称 {{>名称}}，不带星号；或者用声明为模板名的字段。",
                    en: "Name the template without the star, or use a field that is declared to hold a template's name."
                )
            )
        }
    }

    private static func nearest(to name: String, in scopes: [Scope]) -> Wording {
        let members = scopes.flatMap { scope in scope.members.map { (scope: scope.name, member: $0) } }
        let names = members.map(\.member.name)
        if let nearest = nearestName(to: name, in: names),
            let found = members.first(where: { $0.member.name == nearest })
        {
            return Wording(
                zh: "“\(nearest)”（\(found.scope)：\(found.member.documentation)）。",
                en: "“\(nearest)” (\(found.scope): \(found.member.documentation)).")
        }
        let listed = Wording(listing: names)
        return Wording(zh: "这里可用的名称：\(listed.zh)。", en: "Names that can be used here: \(listed.en).")
    }

    private static func otherThanPrinting(_ name: String, _ kind: FieldKind) -> Wording {
        switch kind {
        case .flag:
            Wording(
                zh: "用 {{#\(name)}}是{{/\(name)}}{{^\(name)}}否{{/\(name)}} 写出两种情况。",
                en: "Write both cases: {{#\(name)}}yes{{/\(name)}}{{^\(name)}}no{{/\(name)}}.")
        case .list:
            Wording(zh: "用 {{#\(name)}}…{{/\(name)}} 逐个写出。", en: "Go through it: {{#\(name)}}…{{/\(name)}}.")
        default:
            Wording(zh: "写出它的一个字段，如 {{\(name).字段名}}。", en: "Name one of its fields, as in {{\(name).field}}.")
        }
    }
}
