import Synchronization

/// The scopes of all models that templates have been compiled for, each made once.
///
/// All pages share most of their models: making the scopes anew for every access to a value was half of compiling a
/// site's templates.
final class ScopeTable: Sendable {
    private let scopes = Mutex<[Scope.Identity: Scope]>([:])

    subscript(identity: Scope.Identity) -> Scope {
        if let known = scopes.withLock({ $0[identity] }) { return known }
        // A model says itself what its fields are; that is no time to hold a lock.
        let scope = identity.scope
        scopes.withLock { $0[identity] = scope }
        return scope
    }
}
