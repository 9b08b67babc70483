// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension RegisteredMailbox {
    /// C4: a token works once and in its time; why it does not is told to its holder.
    func usable(_ id: ChallengeID, at moment: Timestamp) throws(RegistryRefusal) -> Challenge {
        guard let challenge = challenge(id) else { throw .tokenUnknown }
        switch challenge.status(at: moment) {
        case .open: return challenge
        case .used: throw .tokenUsed
        case .superseded: throw .tokenSuperseded
        case .expired: throw .tokenExpired
        case .refused: throw .tokenRefused
        }
    }

    /// A refusal uses the token up (C8); an objection ends the links that it objects to (C2).
    func refuse(_ challenge: Challenge, in change: inout MailboxChange, at moment: Timestamp) throws(RegistryRefusal) {
        guard let confirmed = challenge.objectsTo else {
            change.close(challenge, as: .refused(at: moment))
            return
        }
        change.close(challenge, as: .used(by: nil, at: moment))
        change.endLinks(.objected) { $0.challenge == confirmed }
    }

    /// C10: a dead letter shows in the status; the token still works, should the mail arrive after all.
    func giveUp(_ id: ChallengeID, in change: inout MailboxChange, at moment: Timestamp) {
        guard let challenge = challenge(id), challenge.state == .open, challenge.undeliverableAt == nil else { return }
        change.markUndeliverable(challenge)
    }
}
