import Foundation

/// The published folder, and nothing else: its pages and its downloads.
struct PublishedSite: Sendable {
    struct Page: Sendable {
        /// From the site's root: `reports/2024.html`.
        let path: String
        let bytes: [UInt8]
        let root: HTMLElement
        /// The ids on the page.
        let anchors: Set<String>

        init(path: String, bytes: [UInt8]) throws {
            (self.path, self.bytes) = (path, bytes)
            root = try HTMLElement.parse(bytes)
            anchors = Set(root.all { $0.id != nil }.compactMap(\.id))
        }
    }

    /// By path, in its order.
    let pages: [Page]
    private(set) var tables: [String: DownloadedTable]
    private let positions: [String: Int]

    init(folder: String) throws {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: folder + "/" + path))) }
        pages = try paths.filter { $0.hasSuffix(".html") }.map { try Page(path: $0, bytes: bytes($0)) }
        positions = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.path, $0) })
        tables = [:]
        for path in paths where path.hasPrefix("data/") && path.hasSuffix(".csv") {
            let id = String(path.dropFirst("data/".count).dropLast(".csv".count))
            tables[id] = try DownloadedTable(id: id, csv: bytes(path))
        }
    }

    /// The site of the project, read once.
    static let shared = Result { try PublishedSite(folder: folder) }
    static let folder = SiteFixture.project + "/site"

    func page(_ path: String) -> Page? { positions[path].map { pages[$0] } }

    /// The same pages beside another download.
    func replacing(_ table: DownloadedTable) -> PublishedSite {
        var copy = self
        copy.tables[table.id] = table
        return copy
    }

    /// Where a link on a page leads: a path from the root, and an anchor.
    static func target(of link: String, on page: String) -> (path: String, anchor: String?) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard !parts[0].isEmpty else { return (page, parts.count == 2 ? String(parts[1]) : nil) }
        var folders = page.split(separator: "/").dropLast()
        for part in parts[0].split(separator: "/") {
            if part == ".." { folders = folders.dropLast() } else if part != "." { folders.append(part) }
        }
        return (folders.joined(separator: "/"), parts.count == 2 ? String(parts[1]) : nil)
    }
}
