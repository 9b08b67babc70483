// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Synchronization

/// The sessions, in memory alone: when the process ends, everybody signs in again.
final class SessionStore: Sendable {
    private struct Sessions {
        var all: [SessionID: Session] = [:]
        /// In the order in which they began.
        var ofUsers: [String: [SessionID]] = [:]

        mutating func remove(_ id: SessionID) {
            guard let user = all.removeValue(forKey: id)?.user else { return }
            let rest = ofUsers[user, default: []].filter { $0 != id }
            ofUsers[user] = rest.isEmpty ? nil : rest
        }
    }

    private let sessions = Mutex(Sessions())
    private let limits: SessionLimits
    private let randomness: Randomness

    init(_ limits: SessionLimits, randomness: @escaping Randomness) {
        self.limits = limits
        self.randomness = randomness
    }

    /// Begins a session of a person, under a name that was never used.
    func begin(user: String, name: String, at now: Timestamp) -> (SessionID, Session) {
        let id = SessionID(randomness)
        let session = Session(user: user, name: name, begun: now, seen: now, formToken: FormToken(randomness))
        sessions.withLock { sessions in
            let excess = sessions.ofUsers[user, default: []].dropLast(limits.perPerson - 1)
            for old in excess { sessions.remove(old) }
            sessions.all[id] = session
            sessions.ofUsers[user, default: []].append(id)
        }
        return (id, session)
    }

    /// The session of a cookie, which counts as used now; `nil` when it has ended.
    func session(_ id: SessionID, at now: Timestamp) -> Session? {
        sessions.withLock { sessions in
            guard let session = sessions.all[id] else { return nil }
            guard !hasEnded(session, at: now) else {
                sessions.remove(id)
                return nil
            }
            sessions.all[id]?.seen = now
            return session
        }
    }

    /// Keeps whether the person of a session is contact of a domain.
    func note(isContact: Bool, of id: SessionID) {
        sessions.withLock { $0.all[id]?.isContact = isContact }
    }

    /// Whether the person of a session is contact of a domain, as it was noted last.
    func isContact(_ id: SessionID) -> Bool {
        sessions.withLock { $0.all[id]?.isContact ?? false }
    }

    /// Ends a session.
    func end(_ id: SessionID) {
        sessions.withLock { $0.remove(id) }
    }

    /// Forgets the sessions that have ended.
    func sweep(at now: Timestamp) {
        sessions.withLock { sessions in
            let ended = sessions.all.filter { hasEnded($0.value, at: now) }.keys
            for id in ended { sessions.remove(id) }
        }
    }

    /// How many there are.
    var count: Int {
        sessions.withLock { $0.all.count }
    }

    /// A clock that was set back ends a session too: nobody knows how long it has been.
    private func hasEnded(_ session: Session, at now: Timestamp) -> Bool {
        now < session.begun || now - session.begun >= limits.whole || now - session.seen >= limits.idle
    }
}
