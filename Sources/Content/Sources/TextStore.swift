import Diagnostics
import Files
import Synchronization
import Text

/// The texts of reports, between the moment when they are parsed and the moment when their pages are made.
///
/// Up to a budget they stay in memory. Beyond it they are read again, so that the texts of 100,000 reports need no more
/// memory than those of 30,000. Only the store knows which is the case.
package final class TextStore: Sendable {
    private enum Entry {
        case inMemory(SourceText)
        /// To be read again; `fingerprint` tells whether the text is still the same.
        case onDisk(fingerprint: Int)
    }

    private struct State {
        /// How many more bytes may stay in memory.
        var room: Int
        /// By the paths of the files.
        var entries: [String: Entry] = [:]
    }

    private let state: Mutex<State>

    /// - Parameter room: how many bytes of text may stay in memory.
    package init(room: Int) { state = Mutex(State(room: room)) }

    /// Takes a text in, to be had again by its path.
    func keep(_ text: SourceText) {
        let fits = state.withLock { state in
            guard state.room >= text.bytes.count else { return false }
            state.room -= text.bytes.count
            state.entries[text.path] = .inMemory(text)
            return true
        }
        if fits { return }
        let fingerprint = Self.fingerprint(of: text)
        state.withLock { $0.entries[text.path] = .onDisk(fingerprint: fingerprint) }
    }

    /// Hands the text of a report over, which then leaves memory.
    ///
    /// - Returns: nil when the file was changed or removed after it was parsed, and its text is not in memory.
    package func take(_ path: String) -> SourceText? {
        switch state.withLock({ $0.entries.removeValue(forKey: path) }) {
        case .inMemory(let text): return text
        case .onDisk(let fingerprint):
            guard let text = Self.read(path), Self.fingerprint(of: text) == fingerprint else { return nil }
            return text
        case nil: return Self.read(path)
        }
    }

    /// A text as its file has it now, for messages about what is in it; nil when there is no such file any more.
    package static func read(_ path: String) -> SourceText? {
        (try? FileSystem.read(path)).map { DecodedText(path: path, bytes: $0).source }
    }

    private static func fingerprint(of text: SourceText) -> Int {
        var hasher = Hasher()
        text.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}
