// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension MailboxChange {
    mutating func queue(_ draft: ChallengeDraft, _ seed: ChallengeSeed, _ mail: RegistryMail.Template) {
        mailbox.challengeCount += 1
        let challenge = Challenge(
            id: seed.id,
            number: mailbox.challengeCount,
            mailbox: mailbox.id,
            purpose: draft.purpose,
            addresses: draft.addresses,
            covers: draft.covers,
            objectsTo: draft.objectsTo,
            recipient: draft.recipient,
            tokenHash: seed.tokenHash,
            createdAt: moment,
            expiresAt: draft.lifetime.map { moment + $0 }
        )
        challenges.append(challenge)
        mails.append(
            RegistryMail(template: mail, recipient: draft.recipient, language: draft.language, challenge: seed.id)
        )
        note(.challengeSent, ["challenge": seed.id.description, "purpose": draft.purpose.rawValue])
    }

    /// Makes pending challenges invalid; one whose time is over stays expired, so that its holder is told so (C4).
    mutating func supersede(_ reason: Challenge.Supersession, where isMeant: (Challenge) -> Bool) {
        for index in challenges.indices where challenges[index].isPending(at: moment) && isMeant(challenges[index]) {
            challenges[index].state = .superseded(reason, at: moment)
            note(
                .challengeSuperseded,
                ["challenge": challenges[index].id.description, "reason": reason.rawValue]
            )
        }
    }

    /// Invalidates what could still be confirmed.
    mutating func supersedeConfirmations(_ reason: Challenge.Supersession) {
        supersede(reason) { $0.purpose == .confirmation }
    }

    mutating func close(_ challenge: Challenge, as state: Challenge.State) {
        change(challenge) { $0.state = state }
        switch state {
        case .used(let user, _) where challenge.purpose == .confirmation:
            note(.challengeConfirmed, ["challenge": challenge.id.description, "user": user?.description ?? ""])
        default: note(.challengeRefused, ["challenge": challenge.id.description])
        }
    }

    mutating func markHandedOver(_ challenge: Challenge) {
        let moment = moment
        change(challenge) {
            $0.handedOverAt = moment
            $0.undeliverableAt = nil
        }
    }

    mutating func markUndeliverable(_ challenge: Challenge) {
        let moment = moment
        change(challenge) { $0.undeliverableAt = moment }
        note(.challengeUndeliverable, ["challenge": challenge.id.description])
    }

    private mutating func change(_ challenge: Challenge, _ body: (inout Challenge) -> Void) {
        guard let index = challenges.firstIndex(where: { $0.id == challenge.id }) else { return }
        body(&challenges[index])
    }
}
