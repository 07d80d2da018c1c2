import Diagnostics

/// The tag with which a link begins.
enum LinkTag {
    /// Writes the tag; false when the address was refused, so that the text stands alone.
    static func open(_ link: LinkReference, title: [UInt8] = [], _ draft: inout Draft) -> Bool {
        guard let address = PageAddress(of: link, &draft) else { return false }
        draft.html.append("<a href=\"")
        draft.html.appendAddress(address.text.utf8)
        draft.html.append("\"")
        writeTitle(title, &draft)
        // Style sheets show the address behind an external link, as in print, unless the text is the address itself.
        if address.isExternal {
            draft.html.append(
                link.kind == .address
                    ? " class=\"external address\" rel=\"noopener\"" : " class=\"external\" rel=\"noopener\"")
        }
        draft.html.append(">")
        return true
    }

    static func writeTitle(_ title: [UInt8], _ draft: inout Draft) {
        guard !title.isEmpty else { return }
        draft.html.append(" title=\"")
        draft.html.appendEscaped(title)
        draft.html.append("\"")
    }
}

/// An address that may stand on the page.
struct PageAddress {
    let text: String
    let isExternal: Bool

    /// Asks the site where the link or image leads, and remembers it; nil when the address is refused. The problem is
    /// reported.
    init?(of reference: LinkReference, _ draft: inout Draft) {
        if reference.destination.isEmpty {
            draft.report(at: reference.range) { .emptyLink(reference.kind, at: $0) }
            return nil
        }
        if LinkSafety.isRefused(reference.destination) {
            draft.report(at: reference.range) { LinkSafety.problem(with: reference.destination, at: $0) }
            return nil
        }
        if reference.kind == .image {
            draft.result.images.append(reference)
        } else {
            draft.result.links.append(reference)
        }
        switch draft.options.resolveLink(reference) {
        case .href(let address, let external):
            text = address
            isExternal = external ?? LinkSafety.isExternal(address)
        case .refused(let problem):
            if let problem { draft.report(problem) }
            return nil
        }
    }
}

extension Diagnostic {
    static func emptyLink(_ kind: LinkReference.Kind, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-empty", at: location,
            kind == .image
                ? Wording(zh: "图片没有写地址", en: "The image has no address")
                : Wording(zh: "链接没有写地址", en: "The link has no address"),
            fix: Wording(zh: "在圆括号里写上地址：[文字](地址)。", en: "Write the address between the parentheses: [text](address)."))
    }
}
