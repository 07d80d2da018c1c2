import Diagnostics
import Glibc
import Synchronization

/// Standard error. It is written by its descriptor, because C's `stderr` is shared mutable state.
enum StandardError {
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

enum Processors {
    /// The processors that this process may use.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// Shows on one line of a terminal how far a build is. It shows nothing in a pipe, and nothing in the first second.
final class ProgressLine: Sendable {
    private struct State {
        var shownPercent = -1
    }

    private let language: Language
    private let isShown = StandardError.isTerminal
    private let started = ContinuousClock.now
    private let state = Mutex(State())

    init(language: Language) {
        self.language = language
    }

    func update(done: Int, total: Int) {
        guard isShown, total > 0, ContinuousClock.now - started > .seconds(1) else { return }
        state.withLock { state in
            let percent = done * 100 / total
            guard percent > state.shownPercent else { return }
            state.shownPercent = percent
            let wording = Wording(zh: "已生成 \(done)/\(total)", en: "made \(done)/\(total)")
            StandardError.write("\r\u{1B}[K\(wording[language])")
        }
    }

    /// Clears the line.
    func finish() {
        if state.withLock({ $0.shownPercent >= 0 }) { StandardError.write("\r\u{1B}[K") }
    }
}
