// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import IssuerKeys
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Store
import SubjectProfiles

extension Authority {
    /// Stores claim, intent and audit entry durably, after asking everything again inside the transaction.
    func prepare(_ draft: CertificateDraft) async throws -> IntentReceipt {
        try draft.plan.issuer.checkAdmission()
        let intent = intent(for: draft)
        let moment = now
        let settings = settings
        let limit = settings.certificatesPerPersonPerHour
        let requester = draft.plan.entitled.requester
        try await counted(as: .certificates, by: requester.actor) { share in
            try await parts.store.write { records in
                try Self.confirm(draft.plan.entitled, at: moment, in: records)
                try Self.checkHourlyLimit(limit, of: intent.applicant, at: moment, in: records)
                try share.take(at: moment)
                try Self.checkKey(of: intent, in: records)
                let claim = Claim(
                    addressKey: intent.addressKey,
                    serial: intent.serial,
                    blocksUntil: moment + settings.intentHold
                )
                let refusal = try self.refusal(of: claim, to: requester.applicant, at: moment, in: records)
                if let refusal { throw refusal }
                try Self.supersedeUndelivered(before: intent, at: moment, in: records)
                try records.insert(intent)
                try Self.remember(
                    intent,
                    draft.plan.request.idempotencyKey,
                    until: moment + settings.idempotencyHold,
                    records
                )
                try records.append(Self.intended(intent, draft, at: moment))
            }
        }
        return IntentReceipt(issuer: draft.plan.issuer, serial: draft.serial, toBeSigned: draft.toBeSigned)
    }

    private func intent(for draft: CertificateDraft) -> CertificateIntent {
        let entitled = draft.plan.entitled
        return CertificateIntent(
            issuer: draft.plan.issuer.name,
            serial: draft.serial,
            profile: draft.plan.profile.name,
            profileVersion: draft.plan.version.name,
            address: entitled.entitlement.address.description,
            addressKey: entitled.addressKey,
            applicant: entitled.applicant,
            requestedBy: entitled.requester.actor.user ?? "uid:\(entitled.requester.actor.uid ?? 0)",
            origin: parts.origin,
            intendedAt: now,
            validity: draft.validity,
            toBeSigned: draft.toBeSigned,
            keyFingerprint: draft.key.publicKey.fingerprint
        )
    }

    private static func checkKey(of intent: CertificateIntent, in records: any ReadTransaction) throws {
        guard try !records.isBlocked(key: intent.keyFingerprint) else { throw AuthorityError.keyBlocked }
        guard try records.otherHolder(ofKey: intent.keyFingerprint, than: intent.applicant) == nil else {
            throw AuthorityError.keyOfAnotherPerson
        }
    }

    /// The one row per address decides between two requests at once (X6); `nil` when the claim was taken or kept.
    func refusal(
        of claim: Claim,
        to person: DirectoryPerson,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws -> AuthorityError? {
        guard try !records.take(claim, at: moment) else { return nil }
        guard let holder = try records.claim(onAddress: claim.addressKey) else { return .inProgress }
        return alreadyCertified(holder, to: person, in: records)
    }

    /// Refuses while a valid certificate of ours, or one in the making, holds the address (X6).
    func refuseClaimed(
        _ entitled: Entitled,
        at moment: Timestamp,
        in records: any ReadTransaction
    ) throws {
        guard let claim = try records.claim(onAddress: entitled.addressKey), claim.blocksUntil > moment else { return }
        throw alreadyCertified(claim, to: entitled.requester.applicant, in: records)
    }

    /// Serial number and date are told only to who may see that certificate (X6, X9).
    func alreadyCertified(
        _ claim: Claim,
        to person: DirectoryPerson,
        in records: any ReadTransaction
    ) -> AuthorityError {
        let record = try? records.certificate(claim.serial)
        guard let record, sight(of: .person(person), in: records).isWhole(record) else {
            return .alreadyCertified(serial: nil, until: nil)
        }
        return .alreadyCertified(serial: claim.serial, until: record.intent.validity.notAfter)
    }

    /// The owner of a lost answer simply asks again: what was never delivered is revoked as superseded (X6).
    private static func supersedeUndelivered(
        before intent: CertificateIntent,
        at moment: Timestamp,
        in records: any WriteTransaction
    ) throws {
        for lost in try records.undeliveredCertificates(forAddress: intent.addressKey, at: moment) {
            try RevocationStep(record: lost, reason: .superseded, actor: .daemon, moment: moment).store(in: records)
        }
    }

    private static func remember(
        _ intent: CertificateIntent,
        _ key: IdempotencyKey?,
        until end: Timestamp,
        _ records: any WriteTransaction
    ) throws {
        guard let key else { return }
        let reference = intent.serial.description
        let outcome = IdempotentOutcome(fingerprint: key.fingerprint, reference: reference, heldUntil: end)
        try records.insert(outcome, under: key)
    }

    private static func intended(
        _ intent: CertificateIntent,
        _ draft: CertificateDraft,
        at moment: Timestamp
    ) -> AuditEvent {
        var details = [
            "serial": intent.serial.description,
            "issuer": intent.issuer,
            "profile": intent.profile,
            "profileVersion": intent.profileVersion,
            "applicant": intent.applicant.user,
            "toBeSignedSHA256": Digest.sha256(intent.toBeSigned).hexadecimal,
        ]
        details["agreement"] = draft.plan.request.agreement
        return AuditEvent(.certificateIntended, at: moment, by: draft.plan.entitled.requester.actor, details)
    }
}
