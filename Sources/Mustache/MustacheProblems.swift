import Diagnostics

// The part of the message catalogue that is about templates, in three groups: how a template is written, what it names,
// and where in a document a value stands.

// MARK: Syntax

extension Diagnostic {
    static func unclosedTag(expecting closing: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "unclosed-tag", at: place,
            Wording(zh: "标签没有写完：缺少“\(closing)”", en: "The tag is not finished: “\(closing)” is missing"),
            fix: Wording(zh: "在名称后面补上“\(closing)”。", en: "Write “\(closing)” after the name."))
    }

    static func emptyTag(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "empty-tag", at: place,
            Wording(zh: "标签里没有名称", en: "The tag has no name"),
            fix: Wording(zh: "写上名称，或者删去这个标签。", en: "Write a name, or remove the tag."))
    }

    static func malformedName(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "malformed-name", at: place,
            Wording(
                zh: "“\(name)”不能作名称：名称中不能有空格，点号前后不能为空",
                en: "“\(name)” cannot be a name: a name has no spaces, and something on both sides of each dot"),
            fix: Wording(zh: "写成 name 或 region.name 的样子。", en: "Write it like name or region.name."))
    }

    static func malformedDelimiters(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "malformed-delimiters", at: place,
            Wording(
                zh: "更换标签符号要写两个符号，中间用空格隔开，符号里不能有等号",
                en: "A change of delimiters has two delimiters with a space between them, and no equals sign in them"),
            fix: Wording(zh: "例如 {{=<% %>=}}。", en: "For example {{=<% %>=}}."))
    }

    static func nestedTooDeep(limit: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "nested-too-deep", at: place,
            Wording(zh: "标签嵌套超过 \(limit) 层", en: "Tags are nested more than \(limit) levels deep"),
            fix: Wording(zh: "把里面的部分移到另一个模板，用 {{>名称}} 引用。", en: "Move the inner part to a partial: {{>name}}."))
    }

    static func unclosedSection(
        _ name: String, at place: SourceLocation, before closing: (name: String, place: SourceLocation)?
    ) -> Diagnostic {
        Diagnostic(
            .error, "unclosed-section", at: place,
            Wording(zh: "“\(name)”没有结束标签", en: "“\(name)” is not closed"),
            fix: Wording(zh: "在它结束的地方写 {{/\(name)}}。", en: "Write {{/\(name)}} where it ends."),
            related: closing.map {
                [
                    Related(
                        $0.place, Wording(zh: "到这里外层的“\($0.name)”已经结束", en: "Here the outer “\($0.name)” ends already"))
                ]
            } ?? [])
    }

    static func mismatchedClose(
        _ name: String, open: String, at place: SourceLocation, opened: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, "mismatched-close", at: place,
            Wording(
                zh: "这里结束的是“\(name)”，而打开着的是“\(open)”", en: "This closes “\(name)”, but what is open is “\(open)”"),
            fix: Wording(zh: "改为 {{/\(open)}}。", en: "Change it to {{/\(open)}}."),
            related: [Related(opened, Wording(zh: "“\(open)”在这里开始", en: "“\(open)” begins here"))])
    }

    static func strayClose(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "stray-close", at: place,
            Wording(zh: "结束标签“\(name)”没有对应的开始标签", en: "Nothing is open that “\(name)” could close"),
            fix: Wording(
                zh: "删去它，或者在前面补上 {{#\(name)}}。", en: "Remove it, or write {{#\(name)}} where it should begin."))
    }

    static func duplicateBlock(_ name: String, at place: SourceLocation, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "duplicate-block", at: place,
            Wording(zh: "块“\(name)”在同一处写了两次，第二次不起作用", en: "The block “\(name)” is filled twice, the second is lost"),
            fix: Wording(zh: "合并成一个，或者改名。", en: "Make one of the two, or rename one."),
            related: [Related(first, Wording(zh: "第一次在这里", en: "First filled here"))])
    }
}

// MARK: Names

extension Diagnostic {
    static func unknownTemplate(_ name: String, among names: [String]) -> Diagnostic {
        Diagnostic(
            .error, "unknown-template", at: SourceLocation(path: name),
            Wording(zh: "没有名为“\(name)”的模板", en: "There is no template “\(name)”"),
            fix: nearest(name, names) ?? Wording(zh: "新建这个模板文件。", en: "Create the template's file."))
    }

    static func unknownPartial(
        _ name: String, among names: [String], declaredBy field: String?, at place: SourceLocation
    ) -> Diagnostic {
        let reason = field.map {
            Wording(zh: "，而字段“\($0)”可能要用它", en: ", which the field “\($0)” may ask for")
        }
        return Diagnostic(
            .error, "unknown-partial", at: place,
            Wording(zh: "没有名为“\(name)”的模板", en: "There is no template “\(name)”") + reason,
            fix: nearest(name, names) ?? Wording(zh: "新建这个模板文件，或者改用已有的模板。", en: "Create its file, or name another."))
    }

    static func unknownBlock(
        _ name: String, parent: String, among names: [String], at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, "unknown-block", at: place,
            Wording(
                zh: "模板“\(parent)”里没有块“\(name)”，这里写的内容不会出现",
                en: "The template “\(parent)” has no block “\(name)”, so what is written here would not appear"),
            fix: nearest(name, names)
                ?? (names.isEmpty
                    ? Wording(zh: "“\(parent)”没有可以填写的块。", en: "“\(parent)” has no blocks to fill.")
                    : Wording(zh: "它有的块是：\(list(names))。", en: "Its blocks are: \(list(names, en: true)).")))
    }

    static func unknownName(_ name: String, in scopes: [Scope], at place: SourceLocation) -> Diagnostic {
        var seen: Set<String> = []
        let models = scopes.map(\.name).filter { !$0.isEmpty && seen.insert($0).inserted }
        let members = scopes.flatMap { scope in scope.members.map { (scope: scope.name, member: $0) } }
        return Diagnostic(
            .error, "unknown-name", at: place,
            Wording(
                zh: "\(list(models)) 没有名为“\(name)”的字段", en: "\(list(models, en: true)) has no field “\(name)”"),
            fix: nearestName(to: name, in: members.map(\.member.name)).flatMap { nearest in
                members.first { $0.member.name == nearest }.map {
                    Wording(
                        zh: "“\(nearest)”（\($0.scope)：\($0.member.documentation)）。",
                        en: "“\(nearest)” (\($0.scope): \($0.member.documentation)).")
                }
            }
                ?? Wording(
                    zh: "这里可用的名称：\(list(members.map(\.member.name)))。",
                    en: "Names that can be used here: \(list(members.map(\.member.name), en: true))."))
    }

    static func wholeModel(_ model: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "whole-model", at: place,
            Wording(
                zh: "“.”在这里是整个 \(model)，不是一段文字", en: "“.” is all of \(model) here, which is not a text"),
            fix: Wording(zh: "写出它的一个字段名。", en: "Name one of its fields."))
    }

    static func notAnObject(_ name: String, _ kind: FieldKind, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "not-an-object", at: place,
            Wording(
                zh: "“\(name)”是\(kind.zh)，点号后面不能再取字段", en: "“\(name)” is \(kind.en): it has no fields behind a dot"),
            fix: kind == .list
                ? Wording(zh: "用 {{#\(name)}}…{{/\(name)}} 逐个取用。", en: "Go through it with {{#\(name)}}…{{/\(name)}}.")
                : Wording(zh: "去掉点号和后面的部分。", en: "Remove the dot and what follows."))
    }

    static func notPrintable(_ name: String, _ kind: FieldKind, at place: SourceLocation) -> Diagnostic {
        let fix =
            switch kind {
            case .flag:
                Wording(
                    zh: "用 {{#\(name)}}是{{/\(name)}}{{^\(name)}}否{{/\(name)}} 写出两种情况。",
                    en: "Write both cases: {{#\(name)}}yes{{/\(name)}}{{^\(name)}}no{{/\(name)}}.")
            case .list:
                Wording(zh: "用 {{#\(name)}}…{{/\(name)}} 逐个写出。", en: "Go through it: {{#\(name)}}…{{/\(name)}}.")
            default:
                Wording(
                    zh: "写出它的一个字段，如 {{\(name).字段名}}。", en: "Name one of its fields, as in {{\(name).field}}.")
            }
        return Diagnostic(
            .error, "not-printable", at: place,
            Wording(zh: "“\(name)”是\(kind.zh)，不能直接写出来", en: "“\(name)” is \(kind.en) and cannot be printed"), fix: fix)
    }

    static func sectionOverValue(_ name: String, _ kind: FieldKind, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "section-over-value", at: place,
            Wording(
                zh: "“\(name)”是\(kind.zh)，总是有的，{{#…}} 和 {{^…}} 对它没有意义",
                en: "“\(name)” is \(kind.en) that is always there; {{#…}} and {{^…}} say nothing about it"),
            fix: Wording(
                zh: "直接写 \(kind.tag(name))，或者改用一个“是否”字段。",
                en: "Print it with \(kind.tag(name)), or test a flag instead."))
    }

    static func notAPartialName(_ name: String, _ kind: FieldKind, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "not-a-partial-name", at: place,
            Wording(
                zh: "“\(name)”是\(kind.zh)，不能用来选模板", en: "“\(name)” is \(kind.en) and cannot choose a template"),
            fix: Wording(
                zh: "写模板的名称 {{>名称}}，不带星号；或者用声明为模板名的字段。",
                en: "Name the template without the star, or use a field that is declared to hold a template's name."))
    }

    static func endlessInclusion(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "endless-inclusion", at: place,
            Wording(
                zh: "模板在这里又引用了自己，而所在的值没有变，永远不会结束",
                en: "Here the template includes itself again for the same value, which would never end"),
            fix: Wording(
                zh: "把引用放进列表里，如 {{#children}}{{>名称}}{{/children}}。",
                en: "Put it inside a list: {{#children}}{{>name}}{{/children}}."))
    }
}
