extension String {
    /// What follows the last point of the last part of a path, in lower case; empty when that part has no point.
    package var fileExtension: String {
        guard let point = extensionPoint else { return "" }
        return self[utf8.index(after: point)...].lowercased()
    }

    /// The path up to the last point of its last part.
    package var withoutExtension: String { extensionPoint.map { String(self[..<$0]) } ?? self }

    /// The last part of a path.
    package var fileName: String {
        utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? self
    }

    private var extensionPoint: String.Index? {
        guard let point = utf8.lastIndex(of: UInt8(ascii: ".")), !utf8[point...].contains(UInt8(ascii: "/")) else {
            return nil
        }
        return point
    }
}
