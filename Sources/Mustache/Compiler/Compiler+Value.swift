import Diagnostics

extension Compiler {
    mutating func compile(_ name: ValueName, raw: Bool, tag: Range<Int>, at site: Site, into emission: inout Emission) {
        let place = emission.context.valuePlace
        emission.context.passValue()
        emission.atLineStart = false
        guard let resolution = resolve(name, at: site), let reading = printable(resolution, name, raw, tag, site) else {
            return
        }
        guard let escape = escape(for: resolution.member, name, raw, tag, place, emission.context.flavor, site) else {
            return
        }
        emission.operations.append(.value(resolution.place, reading, escape, tag: index(of: tag, at: site)))
    }

    /// The reading of a value that has one.
    private mutating func printable(
        _ resolution: Resolution, _ name: ValueName, _ raw: Bool, _ tag: Range<Int>, _ site: Site
    ) -> Access.Reading? {
        if let reading = resolution.access.reading { return reading }
        report(.notPrintable(name.text, resolution.member.kind, at: site.place(tag).location), in: site)
        return nil
    }

    /// How the value has to be written at this place, or nil after reporting that it cannot stand there.
    private mutating func escape(
        for member: Member, _ name: ValueName, _ raw: Bool, _ tag: Range<Int>, _ place: ValuePlace,
        _ flavor: HTMLContext.Flavor, _ site: Site
    ) -> Escape? {
        let escape = Escape.fitting(place, flavor, isLink: isDynamic || member.kind.isLink)
        if isDynamic { return raw ? Escape.none : escape ?? .html }
        if case .forbidden(let forbidden) = place {
            report(.unsafePlace(name.text, forbidden, at: site.place(tag).location), in: site)
            return nil
        }
        switch member.kind {
        case .html:
            return htmlEscape(name, raw, site.place(tag), place, flavor, site)
        case .json:
            guard place == .jsonValue, raw else {
                report(.misplacedJSON(name.text, at: site.place(tag).location), in: site)
                return nil
            }
            return .jsonValue
        case .number:
            // Digits are the same everywhere.
            return Escape.none
        case .text, .url, .partial, .flag, .list, .object:
            if raw {
                report(.rawText(name.text, at: site.place(tag).location), in: site)
                return nil
            }
            if place == .jsonValue {
                report(.textOutsideJSONString(name.text, at: site.place(tag).location), in: site)
                return nil
            }
            return escape
        }
    }

    private mutating func htmlEscape(
        _ name: ValueName, _ raw: Bool, _ tag: TagPlace, _ place: ValuePlace, _ flavor: HTMLContext.Flavor, _ site: Site
    ) -> Escape? {
        switch (flavor, raw) {
        // A feed carries HTML as text; as markup it would have to be well-formed XML, which HTML is not.
        case (.xml, false): return .xml
        case (.xml, true): report(.htmlInXML(name.text, at: tag.location), in: site)
        case (.html, false): report(.escapedHTML(name.text, at: tag.location), in: site)
        case (.html, true) where place != .text: report(.misplacedHTML(name.text, at: tag.location), in: site)
        case (.html, true), (.plain, _): return Escape.none
        }
        return nil
    }
}

extension Escape {
    /// The escaping for a plain value at a place, or nil where there is none.
    fileprivate static func fitting(_ place: ValuePlace, _ flavor: HTMLContext.Flavor, isLink: Bool) -> Escape? {
        switch flavor {
        case .plain: return Escape.none
        case .xml: return .xml
        case .html: break
        }
        switch place {
        case .text, .characters, .attribute: return .html
        case .address(let progress, let isCandidate):
            return .url(URLEscape(progress: progress, isLink: isLink, isCandidate: isCandidate))
        case .jsonString: return .jsonString
        case .jsonValue, .forbidden: return nil
        }
    }
}

extension FieldKind {
    fileprivate var isLink: Bool {
        if case .url = self { true } else { false }
    }
}
