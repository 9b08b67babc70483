// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
public import CertificateModel
public import MailboxRegistry
public import Store

/// The room that knows the order of entering and removing people and domains.
public struct Registration: Sendable {
    /// What happens to valid certificates that lose their applicant (P3).
    public enum OnLeave: String, Sendable, Hashable, CaseIterable {
        /// They are listed as orphaned.
        case list
        /// They are revoked.
        case revoke
    }

    let store: any Store
    let clock: WallClock
    let onLeave: OnLeave
    let renewalPeriod: Duration
    let pruneLimitPercent: Int
    let policy: RegistryPolicy

    /// Puts the registration together.
    ///
    /// - Parameters:
    ///   - store: The records.
    ///   - clock: Where the current moment comes from.
    ///   - onLeave: What happens to valid certificates that lose their applicant.
    ///   - renewalPeriod: How long before its end a certificate may be renewed (X6).
    ///   - pruneLimitPercent: How many of a hundred people one import may remove.
    ///   - policy: What the registry demands of addresses that are requested for (D4).
    public init(
        store: any Store,
        clock: @escaping WallClock,
        onLeave: OnLeave = .list,
        renewalPeriod: Duration = .days(28),
        pruneLimitPercent: Int = 5,
        policy: RegistryPolicy = .standard
    ) {
        self.store = store
        self.clock = clock
        self.onLeave = onLeave
        self.renewalPeriod = renewalPeriod
        self.pruneLimitPercent = pruneLimitPercent
        self.policy = policy
    }

    func step(_ user: UserID, by actor: AuditActor, at moment: Timestamp) -> PersonStep {
        PersonStep(user: user, actor: actor, moment: moment, onLeave: onLeave, renewalPeriod: renewalPeriod)
    }
}
