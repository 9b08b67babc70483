// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

/// The confirmation of a challenge by a person (C2, C4, C5).
struct Confirmation {
    let mailbox: RegisteredMailbox
    let user: UserID
    let notice: ChallengeSeed
    let moment: Timestamp

    func apply(
        _ id: ChallengeID,
        to change: inout MailboxChange,
        in surroundings: some RegistrySurroundings
    ) throws(RegistryRefusal) {
        let challenge = try mailbox.usable(id, at: moment)
        guard challenge.purpose == .confirmation else { throw .objectionConfirmed }
        guard mailbox.mailbox.isActive else { throw .inactive }
        let holder = try holder(in: surroundings)
        change.close(challenge, as: .used(by: user, at: moment))
        let keys = Set(challenge.covers.map(\.comparisonKey))
        change.endLinks(.replaced, keeping: holder) { keys.contains($0.address.comparisonKey) }
        for address in challenge.covers { change.link(address, to: holder, by: challenge) }
        if mailbox.mailbox.type == .functional { queueNotice(about: challenge, in: &change) }
    }

    /// C2: a functional mailbox is confirmed by whose primary address the applicant address is now.
    private func holder(in surroundings: some RegistrySurroundings) throws(RegistryRefusal) -> LinkHolder {
        guard let person = surroundings.person(user) else { throw .unknownPerson(user) }
        guard mailbox.mailbox.type == .functional, surroundings.policy.applicant == .directory else {
            return LinkHolder(person)
        }
        let applicant = mailbox.mailbox.applicantAddress.flatMap { address in
            surroundings.use(ofAddress: address.comparisonKey).primaryOf
        }
        guard applicant?.user == user else { throw .notApplicant }
        return LinkHolder(person)
    }

    /// C2: the functional address learns who is its applicant now, and how to object.
    private func queueNotice(about challenge: Challenge, in change: inout MailboxChange) {
        let draft = ChallengeDraft(
            purpose: .objection,
            addresses: challenge.covers,
            covers: [],
            recipient: mailbox.mailbox.address,
            language: nil,
            objectsTo: challenge.id
        )
        change.queue(draft, notice, .linkNotice)
    }
}
