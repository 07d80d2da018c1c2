/// The attributes with values in double quotation marks, such as the project's templates and renderers write them.
package enum HTMLAttributes {
    /// Calls `found` for each attribute with the index behind its name and with its value, as written.
    ///
    /// It looks for quotation marks and not for tags: in text they are always escaped, and so text cannot look like an
    /// attribute.
    @inlinable @inline(__always)
    package static func read(
        _ html: UnsafeBufferPointer<UInt8>, _ found: (_ nameEnd: Int, _ value: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        var index = 0
        while let quote = html.firstIndex(of: UInt8(ascii: "\""), from: index) {
            index = quote + 1
            guard quote > 1, html[quote - 1] == UInt8(ascii: "=") else { continue }
            let end = html.firstIndex(of: UInt8(ascii: "\""), from: index) ?? html.count
            found(quote - 1, UnsafeBufferPointer(rebasing: html[index..<end]))
            index = end + 1
        }
    }
}
