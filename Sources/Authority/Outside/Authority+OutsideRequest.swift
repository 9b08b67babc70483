// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
public import CertificateLedger
import CertificateModel
import IssuerKeys
import MailAddressing
public import MailboxRegistry
import OpenSSLBridge
import Store
import SubjectProfiles

extension Authority {
    /// Makes a key and a CSR for an outside CA; the daemon keeps the fingerprint of the key and nothing more.
    ///
    /// - Parameters:
    ///   - request: What is asked for.
    ///   - requester: Who asks, and for whom.
    ///   - idempotencyKey: The key under which the caller may repeat the call.
    /// - Returns: The CSR and the encrypted key.
    /// - Throws: `AuthorityError` with the rule that refused (X1 to X7, X10).
    public func requestOutside(
        _ request: OutsideKeyRequest,
        for requester: Requester,
        idempotencyKey: IdempotencyKey? = nil
    ) async throws(AuthorityError) -> OutsideKeyAnswer {
        try await AuthorityError.translating {
            try await keysInUse.run(idempotencyKey) {
                try await refuseRepetition(of: idempotencyKey, by: requester)
                return try await requestOnce(request, for: requester, idempotencyKey)
            }
        }
    }

    private func requestOnce(
        _ request: OutsideKeyRequest,
        for requester: Requester,
        _ idempotencyKey: IdempotencyKey?
    ) async throws -> OutsideKeyAnswer {
        let wanted = IssueRequest(
            address: request.address,
            keySource: .generated(request.algorithm, password: request.password, encryption: .modern),
            profile: request.profile,
            agreement: request.agreement
        )
        let entitled = try await entitle(requester, to: request.address)
        let plan = try plan(wanted, entitled)
        let key = try await provideKey(for: wanted, plan)
        let answer = try await encrypt(key, plan, request.password)
        try await remember(answer, key, plan, idempotencyKey)
        return answer
    }

    /// The encrypted key was given once and is kept nowhere, so a repeated call cannot get it again.
    private func refuseRepetition(of key: IdempotencyKey?, by requester: Requester) async throws {
        guard let key else { return }
        let moment = now
        let applicant = Self.applicant(of: requester.applicant)
        try await parts.store.read { records in
            guard let outcome = try records.outcome(of: key, at: moment),
                let request = try records.outsideRequest(outcome.reference),
                !request.applicant.isNamesake(of: applicant)
            else { return }
            guard outcome.fingerprint == key.fingerprint else { throw AuthorityError.idempotencyKeyReused }
            throw AuthorityError.alreadyRequested(id: request.id)
        }
    }

    private func encrypt(
        _ key: ProvidedKey,
        _ plan: IssuePlan,
        _ password: CertificatePassword
    ) async throws -> OutsideKeyAnswer {
        guard let privateKey = key.privateKey else { throw AuthorityError.unexpected("no key was made") }
        let preview = try plan.version.preview(for: plan.subject, organization: settings.organization)
        let names = CertificateExtension.subjectAltName(preview.subjectAltNames)
        let identifier = drawIdentifier()
        return try await parts.lanes.password.run {
            let request = try CertificationRequest.make(
                key: privateKey,
                subject: preview.subject.derEncoded,
                extensions: [names.derEncoded]
            )
            return OutsideKeyAnswer(
                id: identifier,
                certificationRequest: PEM(label: "CERTIFICATE REQUEST", content: request).description,
                encryptedKey: String(
                    decoding: try privateKey.encryptedPKCS8PEM(passphrase: password.bytes),
                    as: UTF8.self
                )
            )
        }
    }

    private func drawIdentifier() -> String {
        var source = parts.random()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &source) }.hexadecimal
    }

    private func remember(
        _ answer: OutsideKeyAnswer,
        _ key: ProvidedKey,
        _ plan: IssuePlan,
        _ idempotencyKey: IdempotencyKey?
    ) async throws {
        let moment = now
        let entitled = plan.entitled
        let request = OutsideRequest(
            id: answer.id,
            applicant: entitled.applicant,
            address: entitled.entitlement.address.description,
            addressKey: entitled.addressKey,
            keyFingerprint: key.publicKey.fingerprint,
            createdAt: moment
        )
        let heldUntil = moment + settings.idempotencyHold
        let limit = settings.certificatesPerPersonPerHour
        let actor = entitled.requester.actor
        try await counted(as: .certificates, by: actor) { share in
            try await parts.store.write { records in
                try Self.confirm(entitled, at: moment, in: records)
                try Self.checkHourlyLimit(limit, of: request.applicant, at: moment, in: records)
                try share.take(at: moment)
                try refuseClaimed(entitled, at: moment, in: records)
                try records.insert(request)
                if let idempotencyKey {
                    let outcome = IdempotentOutcome(
                        fingerprint: idempotencyKey.fingerprint,
                        reference: request.id,
                        heldUntil: heldUntil
                    )
                    try records.insert(outcome, under: idempotencyKey)
                }
                let details = ["request": request.id, "applicant": request.applicant.user]
                try records.append(AuditEvent(.outsideRequestCreated, at: moment, by: actor, details))
            }
        }
    }

    /// The requests of an applicant, or all for an administrator, newest first.
    ///
    /// - Parameters:
    ///   - viewer: What they may not see is left out.
    ///   - cursor: The identifier that the page before ended with.
    ///   - limit: The most requests to give.
    /// - Returns: The requests.
    /// - Throws: `AuthorityError.store`.
    public func outsideRequests(
        for viewer: Viewer,
        after cursor: String?,
        limit: Int
    ) async throws(AuthorityError) -> [OutsideRequest] {
        let applicant = viewer.person.map { Self.applicant(of: $0) }
        return try await AuthorityError.translating {
            try await parts.store.read { try $0.outsideRequests(of: applicant, after: cursor, limit: limit) }
        }
    }

    /// The request of an identifier.
    ///
    /// - Parameters:
    ///   - id: Which one.
    ///   - viewer: What they may not see does not exist.
    /// - Returns: The request.
    /// - Throws: `AuthorityError.notFound`.
    public func outsideRequest(_ id: String, for viewer: Viewer) async throws(AuthorityError) -> OutsideRequest {
        try await AuthorityError.translating {
            let request = try await parts.store.read { try $0.outsideRequest(id) }
            let applicant = viewer.person.map { Self.applicant(of: $0) }
            guard let request, applicant == nil || request.applicant == applicant else {
                throw AuthorityError.notFound(what: "request \(id)")
            }
            return request
        }
    }
}
