import CCmarkGFM
import Diagnostics
import Text

/// A link or an image of the tree that is being written.
struct LinkFrame {
    var wroteTag = false
    /// Where the source goes on behind it.
    var end: Int?
}

extension TreeRenderer {
    mutating func enterLink(_ node: TreeNode) {
        flushText()
        let target = target(of: node)
        var frame = LinkFrame(end: target.end)
        if imageDepth == 0 {
            let kind: LinkReference.Kind = target.isAddress ? .address : .link
            frame.wroteTag = openAnchor(kind, target.destination, target.range, title: text(node.title))
        }
        links.append(frame)
    }

    mutating func leaveLink() {
        flushText()
        guard let frame = links.popLast() else { return }
        if frame.wroteTag { html.append("</a>") }
        if let end = frame.end { cursor.move(to: end) }
    }

    mutating func enterImage(_ node: TreeNode) {
        if imageDepth == 0 { interruptText() } else { flushText() }
        imageDepth += 1
        let target = target(of: node)
        links.append(LinkFrame(end: target.end))
        guard imageDepth == 1 else { return }
        alternative.removeAll(keepingCapacity: true)
        image = LinkReference(kind: .image, destination: target.destination, range: target.range)
    }

    mutating func leaveImage(_ node: TreeNode) {
        breakPending = false
        flushText()
        imageDepth -= 1
        let frame = links.popLast()
        if imageDepth == 0, let image { write(image, title: text(node.title)) }
        if let end = frame?.end { cursor.move(to: end) }
    }

    /// An address in running text.
    mutating func writeAddress(_ address: BareAddress, _ text: Bytes) {
        let shown = Bytes(rebasing: text[address.range])
        let destination = "\(address.prefix)" + String(decoding: shown, as: UTF8.self)
        let isOpen = openAnchor(.address, destination, place(of: address.range), title: [])
        html.appendEscaped(shown)
        if isOpen { html.append("</a>") }
        capturePlain(shown)
    }

    // MARK: Where links lead

    private struct Target {
        let destination: String
        let range: Range<Int>
        let end: Int?
        let isAddress: Bool
    }

    /// Finds the link of `node` in the source, and enters its text there.
    private mutating func target(of node: TreeNode) -> Target {
        let destination = String(decoding: text(node.address), as: UTF8.self)
        guard let syntax = LinkSyntax(in: bytes, from: cursor.offset, end: cursor.end) else {
            return Target(destination: destination, range: cursor.lineRange(cursor.line), end: nil, isAddress: false)
        }
        cursor.move(to: syntax.inside)
        let isAddress =
            syntax.label.isEmpty && syntax.destination != nil && bytes[syntax.inside - 1] == UInt8(ascii: "<")
        let range = syntax.destination ?? definitions.destination(for: source[syntax.label])
        return Target(
            destination: destination, range: range ?? syntax.inside..<syntax.end, end: syntax.end, isAddress: isAddress)
    }

    /// Writes the opening tag; false when the address was refused and the text stands alone.
    private mutating func openAnchor(
        _ kind: LinkReference.Kind, _ destination: String, _ range: Range<Int>, title: [UInt8]
    ) -> Bool {
        let reference = LinkReference(kind: kind, destination: destination, range: range)
        guard let href = resolve(reference) else { return false }
        html.append("<a href=\"")
        html.appendAddress(href.address.utf8)
        html.append("\"")
        writeTitle(title)
        // An address that is its own text need not be told again where links show their addresses, as in print.
        if href.isExternal {
            html.append(
                kind == .address
                    ? " class=\"external address\" rel=\"noopener\"" : " class=\"external\" rel=\"noopener\"")
        }
        html.append(">")
        return true
    }

    private mutating func write(_ image: LinkReference, title: [UInt8]) {
        if alternative.allSatisfy({ $0 <= 0x20 }), !image.destination.isEmpty {
            diagnostics.append(.missingAlternativeText(image.destination, at: location(of: image.range)))
        }
        guard let href = resolve(image) else {
            html.appendEscaped(alternative)
            return
        }
        html.append("<img src=\"")
        html.appendAddress(href.address.utf8)
        html.append("\" alt=\"")
        html.appendEscaped(alternative)
        html.append("\"")
        writeTitle(title)
        html.append(" loading=\"lazy\">")
    }

    private mutating func writeTitle(_ title: [UInt8]) {
        guard !title.isEmpty else { return }
        html.append(" title=\"")
        html.appendEscaped(title)
        html.append("\"")
    }

    private mutating func resolve(_ reference: LinkReference) -> (address: String, isExternal: Bool)? {
        if reference.destination.isEmpty {
            diagnostics.append(.emptyLink(reference.kind, at: location(of: reference.range)))
            return nil
        }
        if LinkSafety.isRefused(reference.destination) {
            diagnostics.append(LinkSafety.problem(with: reference.destination, at: location(of: reference.range)))
            return nil
        }
        if reference.kind == .image { result.images.append(reference) } else { result.links.append(reference) }
        switch options.resolveLink(reference) {
        case .href(let address, let external):
            return (address, external ?? LinkSafety.isExternal(address))
        case .refused(let problem):
            if let problem { diagnostics.append(problem) }
            return nil
        }
    }
}
