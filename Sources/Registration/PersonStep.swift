// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// Entering or removing one person inside a transaction, with what it does to their certificates.
struct PersonStep: Sendable {
    let user: UserID
    let actor: AuditActor
    let moment: Timestamp
    let onLeave: Registration.OnLeave
    let renewalPeriod: Duration

    /// Enters the person or changes the entry; P2 was judged before.
    func put(
        _ entry: DirectoryEntry,
        replacing before: DirectoryPerson?,
        in records: any WriteTransaction
    ) throws -> DirectoryPerson {
        let person = try records.put(entry, for: user)
        if let before { try adjust(certificatesOf: before, after: entry, in: records) }
        if before?.entry != entry { try records.append(event(.personPut)) }
        return person
    }

    func remove(in records: any WriteTransaction) throws {
        guard let person = try records.person(user) else { throw RegistrationError.unknownPerson(user) }
        _ = try records.removePerson(user)
        try endLinks(of: LinkHolder(person), in: records)
        try end(rightsOf: person, to: nil, in: records)
        try records.append(event(.personRemoved))
    }

    /// The mailboxes are free for somebody else; the same user ID entered again begins without them (P4).
    private func endLinks(of holder: LinkHolder, in records: any WriteTransaction) throws {
        for mailbox in try records.mailboxes(linkedTo: holder) {
            let event = MailboxEvent.removePerson(holder)
            let questions = RegistryQuestions(of: event, to: mailbox.mailbox)
            let surroundings = try records.surroundings(for: questions, policy: .standard)
            let transition = try mailbox.applying(event, at: moment, in: surroundings)
            guard try records.store(transition) else { throw MailboxError.changedMeanwhile }
            for fact in transition.facts { try records.append(AuditEvent(fact, at: moment, by: actor)) }
        }
    }

    /// A right that ended orphans certificates; one that came back ends their being orphaned.
    private func adjust(
        certificatesOf before: DirectoryPerson,
        after entry: DirectoryEntry,
        in records: any WriteTransaction
    ) throws {
        let had = Set(SelectionList(before.entry).entitlements.map(\.address.comparisonKey))
        let has = Set(SelectionList(entry).entitlements.map(\.address.comparisonKey))
        try end(rightsOf: before, to: had.subtracting(has), in: records)
        let applicant = Applicant(user: user.description, person: before.number)
        for key in has.subtracting(had) {
            let live = try records.liveCertificates(of: applicant, address: key, at: moment)
            try records.markOrphaned(live.map(\.intent.serial), at: nil)
            try hold(key, for: live, in: records)
        }
    }

    /// The newest certificate that was delivered holds its address again, unless another one holds it by now (X6).
    private func hold(_ key: String, for live: [CertificateRecord], in records: any WriteTransaction) throws {
        let delivered = live.filter { $0.deliveredAt != nil }
        guard let intent = delivered.map(\.intent).max(by: { $0.validity.notAfter < $1.validity.notAfter }) else {
            return
        }
        let end = intent.validity.notAfter - renewalPeriod
        guard end > moment else { return }
        _ = try records.take(Claim(addressKey: key, serial: intent.serial, blocksUntil: end), at: moment)
    }

    /// The right to an address ends: its claim is free, open intents come to nothing, valid certificates are listed
    /// as orphaned or revoked (P3, X6, V5); without addresses, the right to all of them.
    private func end(
        rightsOf person: DirectoryPerson,
        to keys: Set<String>?,
        in records: any WriteTransaction
    ) throws {
        let applicant = Applicant(user: user.description, person: person.number)
        let lost = try records.liveCertificates(of: applicant, address: nil, at: moment)
            .filter { keys?.contains($0.intent.addressKey) ?? true }
        for record in lost {
            try records.freeClaim(heldBy: record.intent.serial)
            guard record.certificate == nil || onLeave == .revoke else { continue }
            let step = RevocationStep(record: record, reason: .cessationOfOperation, actor: actor, moment: moment)
            try step.store(in: records)
        }
        let valid = lost.filter { $0.certificate != nil && $0.orphanedAt == nil }
        try records.markOrphaned(valid.map(\.intent.serial), at: moment)
        for record in valid {
            try records.append(event(.certificateOrphaned, serial: record.intent.serial))
            if tellsAdministrators(of: record) {
                try records.note(DueNotice(.orphaned, of: record.intent.serial, notedAt: moment))
            }
        }
    }

    /// What is revoked is told as such (N1), and what was not handed out yet when it is handed out.
    private func tellsAdministrators(of record: CertificateRecord) -> Bool {
        onLeave == .list && record.deliveredAt != nil
    }

    private func event(_ action: AuditAction, serial: SerialNumber? = nil) -> AuditEvent {
        var details = ["person": user.description]
        details["serial"] = serial?.description
        return AuditEvent(action, at: moment, by: actor, details)
    }
}
