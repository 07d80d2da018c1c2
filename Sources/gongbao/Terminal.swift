import Diagnostics
import Glibc
import Synchronization

/// Standard error as something to print to.
struct StandardError: TextOutputStream {
    mutating func write(_ text: String) {
        fputs(text, stderr)
    }
}

nonisolated(unsafe) var standardError = StandardError()  // Holds nothing; `print(to:)` wants a variable.

enum Terminal {
    enum Stream {
        case error
    }

    static func isTerminal(_ stream: Stream) -> Bool { isatty(STDERR_FILENO) == 1 }
}

enum Processors {
    /// The processors that this process may use.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// How far a long build is, on one line of a terminal; silent in pipes and for what takes less than a second.
final class ProgressLine: Sendable {
    private struct State {
        var shownPercent = -1
    }

    private let language: Language
    private let isShown = Terminal.isTerminal(.error)
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
            fputs("\r\u{1B}[K\(wording[language])", stderr)
        }
    }

    /// Clears the line.
    func finish() {
        if state.withLock({ $0.shownPercent >= 0 }) { fputs("\r\u{1B}[K", stderr) }
    }
}
