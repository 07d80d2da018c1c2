/// Addresses that a mark may lead to.
enum Link {
    /// Whether `url` is an address that a mark may link to; false when nil.
    static func leads(_ url: String?) -> Bool { url.flatMap(address) != nil }

    /// The address, unless it could run a script: relative addresses and http(s) only.
    static func address(_ url: String) -> String? {
        let plain = String(String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 0x20 }))
        guard !plain.isEmpty else { return nil }
        guard let colon = plain.firstIndex(of: ":"), !plain[..<colon].contains(where: { "/?#".contains($0) }) else {
            return plain
        }
        return ["http", "https"].contains(plain[..<colon].lowercased()) ? plain : nil
    }
}
