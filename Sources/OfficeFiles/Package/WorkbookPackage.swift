/// The archive of a workbook, whose parts are read one after the other.
struct WorkbookPackage {
    let archive: ZipArchive
    private var inflation: Inflation

    /// What all parts that are read may come to. A sheet of a million rows and ten columns has some 400 MB.
    static let mostBytes = 512 << 20

    /// - Parameter budget: how many bytes the parts may come to.
    init(_ archive: ZipArchive, budget: Int) {
        (self.archive, inflation) = (archive, Inflation(budget: budget))
    }

    /// Parses a part.
    ///
    /// - Returns: whether there is such a part.
    /// - Throws: `WorkbookError` when it is damaged, or larger than a part may be.
    @discardableResult
    mutating func read(_ part: String, with visitor: XMLVisitor) throws(WorkbookError) -> Bool {
        guard let entry = try archive.entry(part) else { return false }
        let parser = try XMLParser(visitor)
        try inflation.read(entry, in: archive) { chunk throws(WorkbookError) in
            try parser.parse(chunk, isLast: false)
        }
        try parser.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        return true
    }
}
