import Glibc

/// By what an input file is known to have the bytes that were read from it.
///
/// With the time of the last change of whatever kind, which nobody can set, as git does: programs that copy files set
/// the time of the bytes.
struct InputStamp: Sendable, Hashable {
    let file: FileStamp
    let changeSeconds: Int
    let changeNanoseconds: Int
}

extension InputStamp {
    init(_ status: stat) {
        self.init(
            file: FileStamp(status), changeSeconds: status.st_ctim.tv_sec, changeNanoseconds: status.st_ctim.tv_nsec)
    }

    /// Whether a change from `moment` on is certain to give another stamp. The times of a file move in steps: by the
    /// kernel's clock of at most 10 ms; where they have no parts of a second, of up to 2 s, as on FAT.
    func isSettled(at moment: timespec) -> Bool {
        let step = changeNanoseconds == 0 ? 2_000_000_000 : 50_000_000
        let (seconds, overflow) = (moment.tv_sec - changeSeconds).multipliedReportingOverflow(by: 1_000_000_000)
        return !overflow && seconds + moment.tv_nsec - changeNanoseconds > step
    }
}
