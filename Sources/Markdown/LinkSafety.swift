import Diagnostics

/// Which addresses may stand on a public page.
enum LinkSafety {
    /// Schemes that do nothing but open a page, a message or a call.
    private static let allowed: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

    /// Only known harmless schemes pass: a list of the harmful ones is never complete.
    static func isRefused(_ destination: String) -> Bool {
        guard let scheme = scheme(of: destination) else { return destination.hasPrefix("\\\\") }
        return !allowed.contains(scheme)
    }

    /// Why `destination` is refused.
    static func problem(with destination: String, at location: SourceLocation) -> Diagnostic {
        // Without a scheme it is a share, \\server\a.docx; a single letter is a drive, C:\a.docx.
        guard let scheme = scheme(of: destination), scheme.utf8.count > 1, scheme != "file" else {
            return .localPathLink(destination, at: location)
        }
        return .unsafeLink(destination, scheme: scheme, at: location)
    }

    static func isExternal(_ destination: String) -> Bool {
        destination.hasPrefix("//") || scheme(of: destination) != nil
    }

    /// The scheme in lower case (RFC 3986, 3.1). Browsers ignore white space and control characters in it; so do we.
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
