import Foundation
import Synchronization

/// A browser of the Chromium family, which prints pages.
struct Chromium {
    let program: String

    /// Names under which distributions install it.
    private static let names = [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    ]
    private static let seconds = 120

    /// The program that `GONGBAO_CHROMIUM` names, or else the first one on the search path.
    static func find(in environment: [String: String] = ProcessInfo.processInfo.environment) throws(PrintingError)
        -> Chromium
    {
        if let named = environment["GONGBAO_CHROMIUM"], !named.isEmpty {
            guard FileManager.default.isExecutableFile(atPath: named) else {
                throw .notRunnable(named, "GONGBAO_CHROMIUM")
            }
            return Chromium(program: named)
        }
        let folders = environment["PATH", default: "/usr/local/bin:/usr/bin:/bin"].split(separator: ":")
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let found = paths.first(where: FileManager.default.isExecutableFile) else { throw .noBrowser }
        return Chromium(program: found)
    }

    /// Prints a page to `file`, which appears only when it is complete.
    func print(_ page: URL, to file: String) throws(PrintingError) {
        let target = URL(filePath: file)
        let folder = target.deletingLastPathComponent()
        let work: URL
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            // Beside the target, so that the last step only renames.
            work = folder.appending(path: ".gongbao-\(ProcessInfo.processInfo.processIdentifier)")
            try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(file, error.localizedDescription)
        }
        defer { try? FileManager.default.removeItem(at: work) }
        let made = work.appending(path: "page.pdf")
        let (code, said) = try run(arguments(page, profile: work.appending(path: "profile"), output: made))
        guard code == 0, let bytes = try? Data(contentsOf: made), bytes.starts(with: Data("%PDF-".utf8)) else {
            throw .browserFailed(program, code: code, said: said)
        }
        guard rename(made.path, target.path) == 0 else { throw .unwritable(file, String(cString: strerror(errno))) }
    }

    private func arguments(_ page: URL, profile: URL, output: URL) -> [String] {
        var arguments = [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
            "--disable-extensions",
            // A page of the site needs nothing from the network, and nobody is to learn that it is printed.
            "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=\(profile.path)",
            // Bookmarks are made of the headings; the style sheet sets the page numbers.
            "--generate-pdf-document-outline", "--no-pdf-header-footer", "--print-to-pdf=\(output.path)",
        ]
        // The browser refuses its sandbox to the superuser, whom containers run as. The page is our own.
        if geteuid() == 0 { arguments.append("--no-sandbox") }
        return arguments + [page.absoluteString]
    }

    /// Runs the browser to its end.
    ///
    /// - Returns: its exit code and the last lines that it wrote.
    private func run(_ arguments: [String]) throws(PrintingError) -> (code: Int32, said: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        do { try process.run() } catch { throw .notRunnable(program, error.localizedDescription) }
        let isLate = Atomic(false)
        let alarm = DispatchWorkItem {
            isLate.store(true, ordering: .relaxed)
            process.terminate()
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.seconds), execute: alarm)
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        alarm.cancel()
        if isLate.load(ordering: .relaxed) { throw .tooSlow(program, seconds: Self.seconds) }
        return (process.terminationStatus, said.split(separator: "\n").suffix(5).joined(separator: "\n"))
    }
}
