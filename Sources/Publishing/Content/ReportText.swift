import Diagnostics
import Synchronization
import Text

/// The text of a report between the moment when it is parsed and the moment when its page is made.
///
/// It stays in memory as long as the budget has room. Beyond that it is read again, so that the texts of 100,000
/// reports need no more memory than those of 30,000.
final class ReportText: Sendable {
    let path: String
    private let digest: Digest
    private let kept: Mutex<SourceText?>

    init(_ source: SourceText, digest: Digest, budget: TextBudget) {
        path = source.path
        self.digest = digest
        kept = Mutex(budget.hasRoom(for: source.bytes.count) ? source : nil)
    }

    /// A text that was not read, because its file is as it was.
    init(path: String, digest: Digest) {
        self.path = path
        self.digest = digest
        kept = Mutex(nil)
    }

    /// The text; nil when somebody has changed or removed the file since it was parsed.
    var source: SourceText? {
        if let kept = kept.withLock({ $0 }) { return kept }
        guard let bytes = try? FileSystem.read(path) else { return nil }
        let source = DecodedText(path: path, bytes: bytes).source
        return Digest(of: source.bytes) == digest ? source : nil
    }

    /// Gives its memory to what is made next.
    func release() { kept.withLock { $0 = nil } }
}

/// How much text may stay in memory.
final class TextBudget: Sendable {
    private let rest: Atomic<Int>

    init(bytes: Int) { rest = Atomic(bytes) }

    /// Takes the room if there is any left.
    func hasRoom(for bytes: Int) -> Bool { rest.wrappingSubtract(bytes, ordering: .relaxed).newValue >= 0 }
}
