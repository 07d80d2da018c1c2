/// A bare web or mail address, which becomes a link.
enum AddressMark: InlineMark {
    static let firstBytes = Array("hHwW@".utf8)

    static func write(at index: Int, _ writer: inout TextWriter, _ draft: inout Draft) -> Int? {
        guard !writer.isInLink, let address = address(at: index, writer) else { return nil }
        writer.copyText(upTo: address.range.lowerBound, &draft)
        let shown = Bytes(rebasing: writer.text[address.range])
        let link = LinkReference(
            kind: .address, destination: "\(address.prefix)" + String(decoding: shown, as: UTF8.self),
            range: writer.place(of: address.range, draft))
        let isOpen = LinkTag.open(link, &draft)
        draft.html.appendEscaped(shown)
        if isOpen { draft.html.append("</a>") }
        writer.capture.append(shown)
        writer.skip(to: address.range.upperBound)
        return address.range.upperBound
    }

    private static func address(at index: Int, _ writer: TextWriter) -> BareAddress? {
        writer.text[index] == UInt8(ascii: "@")
            ? BareAddress(mailAddressIn: writer.text, around: index, lowest: writer.written)
            : BareAddress(webAddressIn: writer.text, at: index)
    }
}
