import Diagnostics

/// Something that is wrong with a template. Each folder declares its own, with the words in which it is told.
protocol TemplateProblem {
    /// The stable code, what is wrong, and what to do about it.
    var told: (code: String, message: Wording, fix: Wording) { get }
}

extension TemplateProblem {
    func diagnostic(at place: SourceLocation, related: [Diagnostic.Related] = []) -> Diagnostic {
        let told = told
        return Diagnostic(.error, told.code, at: place, told.message, fix: told.fix, related: related)
    }
}

extension Wording {
    /// The candidate that is nearest to a name, or nil when none is near.
    init?(nearestTo name: String, among candidates: [String]) {
        guard let nearest = nearestName(to: name, in: candidates) else { return nil }
        self.init(zh: "“\(nearest)”。", en: "“\(nearest)”.")
    }

    /// At most a dozen names; who needs more runs `gongbao fields`.
    init(listing names: [String]) {
        let more = names.count > 12 ? " …" : ""
        self.init(
            zh: names.prefix(12).joined(separator: "、") + more, en: names.prefix(12).joined(separator: ", ") + more)
    }
}
