import Diagnostics

/// Which addresses may stand on a public page.
enum LinkSafety {
    /// Schemes that only open a page, a message or a call.
    private static let allowed: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

    /// Whether the address must not stand on the page. Only schemes that are known to be harmless are allowed, because a
    /// list of harmful ones is never complete.
    static func isRefused(_ destination: String) -> Bool {
        guard let scheme = scheme(of: destination) else { return destination.hasPrefix("\\\\") }
        return !allowed.contains(scheme)
    }

    /// Why `destination` is refused.
    static func problem(with destination: String, at location: SourceLocation) -> Diagnostic {
        // An address without a scheme is a share, as in \\server\a.docx. A scheme of one letter is a drive, as in
        // C:\a.docx.
        guard let scheme = scheme(of: destination), scheme.utf8.count > 1, scheme != "file" else {
            return .localPathLink(destination, at: location)
        }
        return .unsafeLink(destination, scheme: scheme, at: location)
    }

    /// Whether the address has a scheme or a host.
    static func isExternal(_ destination: String) -> Bool {
        destination.hasPrefix("//") || scheme(of: destination) != nil
    }

    /// The scheme in lower case (RFC 3986, 3.1). White space and control characters in it are ignored, as browsers do.
    private static func scheme(of destination: String) -> String? {
        var letters: [UInt8] = []
        for byte in destination.utf8 {
            if byte <= 0x20 || byte == 0x7F { continue }
            switch byte {
            case UInt8(ascii: ":"): return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
            case 0x41...0x5A: letters.append(byte | 0x20)
            case 0x61...0x7A: letters.append(byte)
            case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if letters.isEmpty { return nil }
                letters.append(byte)
            default: return nil
            }
        }
        return nil
    }
}

extension Diagnostic {
    static func unsafeLink(_ destination: String, scheme: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-unsafe", at: location,
            Wording(
                zh: "链接地址“\(destination)”以“\(scheme):”开头，公开网站上不允许使用",
                en: "The address “\(destination)” begins with “\(scheme):”, which a public site must not use"),
            fix: Wording(
                zh: "改用 https:// 开头的网址，或者本站文件的相对路径，如“reports/2024.md”。",
                en:
                    "Use an address that begins with https://, or the relative path of a file of this site, as in “reports/2024.md”."
            ))
    }

    static func localPathLink(_ destination: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, "link-local-path", at: location,
            Wording(
                zh: "地址“\(destination)”是某台电脑上的位置，网站的读者打不开",
                en: "The address “\(destination)” is a place on one computer; readers of the site cannot open it"),
            fix: Wording(
                zh: "把文件放进内容文件夹，再写从本文件到它的相对路径。",
                en: "Put the file into the content folder and write the relative path from this file."))
    }
}
