// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry

/// A rule that a version of the machine breaks, so that the comparison has something to find.
enum PlantedFault: String, CaseIterable {
    /// C3: sending again leaves the earlier challenge pending.
    case forgetsToSupersede
    /// M8: another applicant address keeps the link.
    case keepsLinkOnApplicantChange
    /// C7: an inactive mailbox confirms what was pending before.
    case inactiveConfirms
    /// C5: sending to a linked address leaves its link counting.
    case forgetsToSuspend
    /// C2: anybody confirms for a functional mailbox.
    case anybodyConfirms
    /// C6: a challenge holds in the second in which its time is over.
    case expiresLate
    /// M7: name and applicant of a linked mailbox are edited while it is active.
    case editsWhileActive
    /// P4: who leaves keeps their links.
    case forgetsLeavers

    func applying(
        _ event: MailboxEvent,
        to registered: RegisteredMailbox,
        in world: MachineSide
    ) throws(RegistryRefusal) -> RegisteredMailbox? {
        switch (self, event) {
        case (.forgetsToSupersede, .send):
            return try Self.after(event, registered, world)?.with(challengesOf: registered)
        case (.keepsLinkOnApplicantChange, .edit):
            let after = try Self.after(event, registered, world)
            let isChange = after?.mailbox.applicantAddress != registered.mailbox.applicantAddress
            return isChange ? after?.with(linksOf: registered) : after
        case (.forgetsToSuspend, .send):
            return try Self.after(event, registered, world)?.with(linksOf: registered)
        case (.inactiveConfirms, .confirm) where !registered.mailbox.isActive:
            return try Self.after(event, registered.reopened, world)?.with(isActive: false)
        case (.anybodyConfirms, .confirm):
            var relaxed = world
            relaxed.policy = try RegistryPolicy(applicant: .any)
            return try Self.after(event, registered, relaxed)
        case (.expiresLate, .confirm(let id, _, _)) where registered.challenge(id)?.expiresAt == world.moment:
            var earlier = world
            earlier.moment = world.moment - .seconds(1)
            return try Self.after(event, registered, earlier)
        case (.editsWhileActive, .edit):
            return try Self.after(event, registered.with(isActive: false), world)?
                .with(isActive: registered.mailbox.isActive)
        case (.forgetsLeavers, .removePerson): return registered
        default: return try Self.after(event, registered, world)
        }
    }

    private static func after(
        _ event: MailboxEvent,
        _ registered: RegisteredMailbox,
        _ world: MachineSide
    ) throws(RegistryRefusal) -> RegisteredMailbox? {
        try registered.applying(event, at: world.moment, in: world).after
    }
}

extension RegisteredMailbox {
    /// The challenges as they were before, and the new ones.
    fileprivate func with(challengesOf before: Self) -> Self {
        let new = challenges.dropFirst(before.challenges.count)
        return Self(mailbox, challenges: before.challenges + new, links: links)
    }

    fileprivate func with(linksOf before: Self) -> Self {
        Self(mailbox, challenges: challenges, links: before.links)
    }

    fileprivate func with(isActive: Bool) -> Self {
        let changed = Mailbox(
            id: mailbox.id,
            domain: mailbox.domain,
            address: mailbox.address,
            type: mailbox.type,
            displayName: mailbox.displayName,
            aliasEntries: mailbox.aliasEntries,
            applicantAddress: mailbox.applicantAddress,
            comment: mailbox.comment,
            isActive: isActive,
            createdAt: mailbox.createdAt,
            changedAt: mailbox.changedAt,
            challengeCount: mailbox.challengeCount
        )
        return Self(changed, challenges: challenges, links: links)
    }

    /// As if it had not been deactivated.
    fileprivate var reopened: Self {
        let open = challenges.map { challenge in
            guard case .superseded(.deactivated, _) = challenge.state else { return challenge }
            return Challenge(
                id: challenge.id,
                number: challenge.number,
                mailbox: challenge.mailbox,
                purpose: challenge.purpose,
                addresses: challenge.addresses,
                covers: challenge.covers,
                recipient: challenge.recipient,
                tokenHash: challenge.tokenHash,
                createdAt: challenge.createdAt,
                expiresAt: challenge.expiresAt
            )
        }
        return Self(mailbox, challenges: open, links: links).with(isActive: true)
    }
}
