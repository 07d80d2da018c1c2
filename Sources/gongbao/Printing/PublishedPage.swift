import Diagnostics
import Foundation

/// A page of a published site, found by the name that people give it.
struct PublishedPage {
    let url: URL
    /// Its file's name without `.html`.
    let name: String

    init(_ wanted: String, in site: String) throws(PrintingError) {
        let folder = URL(filePath: site, directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: folder.appending(path: "index.html").path) else {
            throw .noSite(site)
        }
        let stem = wanted.hasSuffix(".html") ? String(wanted.dropLast(5)) : wanted
        let isInside = !stem.hasPrefix("/") && !stem.split(separator: "/").contains("..") && !stem.isEmpty
        // A name is looked for among the reports first, except “index”, which there would be the list of reports.
        let names = stem == "index" ? [stem] : ["reports/" + stem, stem]
        let candidates = isInside ? names.map { $0 + ".html" } : []
        guard
            let found = candidates.map({ folder.appending(path: $0) }).first(where: {
                FileManager.default.fileExists(atPath: $0.path)
            })
        else {
            throw .noPage(wanted, nearest: nearestName(to: stem, in: Self.reports(in: folder)))
        }
        url = found
        name = found.deletingPathExtension().lastPathComponent
    }

    private static func reports(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "reports").path)) ?? []
        return names.filter { $0.hasSuffix(".html") && $0 != "index.html" }.map { String($0.dropLast(5)) }.sorted()
    }
}
