// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateModel
import Synchronization

/// What each portal had done for people within an hour, all of them together; a portal is a Unix user.
///
/// Kept in memory, because counting rows before every certificate would cost more than the certificate: a window is a
/// few additions. The daemon reads it from the audit log at its start, so that a restart forgives nothing.
final class PortalTotals: Sendable {
    /// What is counted.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case certificates
        case revocations

        /// Gives `nil` for an act that counts towards no total.
        init?(_ action: AuditAction) {
            switch action {
            case .certificateIntended, .outsideRequestCreated: self = .certificates
            case .certificateRevoked, .revocationReasonChanged: self = .revocations
            default: return nil
            }
        }
    }

    private struct Key: Hashable {
        let uid: UInt32
        let kind: Kind
    }

    private let limits: [Kind: Int]
    private let windows = Mutex<[Key: HourWindow]>([:])

    /// Takes the limits; what has none is not counted.
    init(certificates: Int?, revocations: Int?) {
        var limits: [Kind: Int] = [:]
        limits[.certificates] = certificates
        limits[.revocations] = revocations
        self.limits = limits
    }

    /// Whether there is anything to count.
    var isLimited: Bool {
        !limits.isEmpty
    }

    /// Counts acts of a portal in, unless they are too many for this hour.
    func take(_ count: Int, of kind: Kind, for actor: AuditActor, at moment: Timestamp) throws(AuthorityError) {
        guard count > 0, let limit = limits[kind], let key = Self.key(kind, actor) else { return }
        let isTaken = windows.withLock { windows in
            guard windows[key, default: HourWindow()].total(at: moment) + count <= limit else { return false }
            windows[key, default: HourWindow()].add(count, at: moment)
            return true
        }
        guard isTaken else { throw .portalRateLimited(what: kind.rawValue, perHour: limit) }
    }

    /// Refuses where a portal has nothing left for this hour.
    func check(_ kind: Kind, for actor: AuditActor, at moment: Timestamp) throws(AuthorityError) {
        guard let limit = limits[kind], let key = Self.key(kind, actor) else { return }
        let total = windows.withLock { $0[key]?.total(at: moment) ?? 0 }
        guard total < limit else { throw .portalRateLimited(what: kind.rawValue, perHour: limit) }
    }

    /// Counts acts in or out, whatever the limit: what was done before this start, or came to nothing.
    func add(_ count: Int, of kind: Kind, for actor: AuditActor, at moment: Timestamp) {
        guard limits[kind] != nil, let key = Self.key(kind, actor) else { return }
        windows.withLock { $0[key, default: HourWindow()].add(count, at: moment) }
    }

    /// Only a portal acts for a person; administrators and the daemon itself have no total.
    private static func key(_ kind: Kind, _ actor: AuditActor) -> Key? {
        guard actor.user != nil, let uid = actor.uid else { return nil }
        return Key(uid: uid, kind: kind)
    }
}
