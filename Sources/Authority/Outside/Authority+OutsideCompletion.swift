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

extension Authority {
    /// Takes the certificate of an outside CA in and answers the PKCS#12 file.
    ///
    /// - Parameters:
    ///   - id: Which request.
    ///   - completion: Certificate, chain and the encrypted key.
    ///   - requester: Who asks.
    /// - Returns: The file.
    /// - Throws: `AuthorityError.requestMismatch` when key, address, signature or issuer do not fit.
    public func completeOutside(
        _ id: String,
        with completion: OutsideCompletion,
        for requester: Requester
    ) async throws(AuthorityError) -> OutsideCompletionAnswer {
        let request = try await outsideRequest(id, for: .person(requester.applicant))
        return try await AuthorityError.translating {
            let certificate = try fitting(completion.certificate, request)
            let chain = try outsideChain(of: certificate, completion.chain)
            let file = try await packageOutside(certificate, chain, request, completion)
            try await recordOutside(certificate, request, requester)
            return OutsideCompletionAnswer(
                pkcs12: file,
                filename: outsideFileName(request, certificate, requester),
                notes: completion.password.notes
            )
        }
    }

    private func fitting(_ pem: String, _ request: OutsideRequest) throws -> Certificate {
        let certificate = try readCertificate(pem, what: "certificate")
        let fingerprint = Digest.sha256(certificate.fields.subjectPublicKeyInfo)
        guard fingerprint == request.keyFingerprint else {
            throw AuthorityError.requestMismatch(reason: "the certificate holds another key than the request")
        }
        let names = try certificate.fields[.subjectAltName]?.generalNames().filter(\.isMailAddress).compactMap(\.text)
        guard names?.contains(request.address) == true else {
            throw AuthorityError.requestMismatch(reason: "the certificate does not name the address of the request")
        }
        return certificate
    }

    private func readCertificate(_ pem: String, what: String) throws -> Certificate {
        guard let block = PEM.blocks(in: pem).first(where: { $0.label == "CERTIFICATE" }) else {
            throw AuthorityError.unreadableFile(what: what, reason: "no PEM block CERTIFICATE")
        }
        do { return try Certificate(derEncoded: block.content) } catch {
            throw AuthorityError.unreadableFile(what: what, reason: "\(error)")
        }
    }

    /// The issuer has to be configured; the chain that was sent only fills in what stands between.
    private func outsideChain(of certificate: Certificate, _ sent: [String]) throws -> [[UInt8]] {
        let issuer = parts.outsideIssuers.first { candidate in
            candidate.fields.subject.derEncoded == certificate.fields.issuer
                && Self.isSigned(certificate, by: candidate)
        }
        guard let issuer else {
            throw AuthorityError.requestMismatch(reason: "no configured outside issuer signed the certificate")
        }
        let rest = try sent.map { try readCertificate($0, what: "chain") }.filter { $0 != issuer && $0 != certificate }
        let isRoot: (Certificate) -> Bool = { $0.fields.subject.derEncoded == $0.fields.issuer }
        return ([issuer] + rest).filter { !isRoot($0) || $0 == issuer }.map(\.derEncoded)
    }

    private static func isSigned(_ certificate: Certificate, by issuer: Certificate) -> Bool {
        let key = try? PublicKey(subjectPublicKeyInfo: issuer.fields.subjectPublicKeyInfo)
        return (try? key?.verify(certificate.envelope)) != nil
    }

    private func packageOutside(
        _ certificate: Certificate,
        _ chain: [[UInt8]],
        _ request: OutsideRequest,
        _ completion: OutsideCompletion
    ) async throws -> [UInt8] {
        let iterations = settings.pkcs12Iterations
        return try await parts.lanes.password.run {
            let key: PrivateKey
            do {
                key = try PrivateKey(
                    encryptedPKCS8PEM: Array(completion.encryptedKey.utf8),
                    passphrase: completion.password.bytes
                )
            } catch {
                throw AuthorityError.unreadableFile(what: "encryptedKey", reason: "wrong password or no PKCS#8 key")
            }
            guard key.publicKey.fingerprint == request.keyFingerprint else {
                throw AuthorityError.requestMismatch(reason: "the encrypted key is not that of the request")
            }
            return try PKCS12File.makeChecked(
                key: key,
                certificate: certificate.derEncoded,
                chain: chain,
                friendlyName: request.address,
                password: completion.password.bytes,
                encryption: completion.encryption,
                iterations: iterations
            )
        }
    }

    private func recordOutside(
        _ certificate: Certificate,
        _ request: OutsideRequest,
        _ requester: Requester
    ) async throws {
        let moment = now
        let details = ["request": request.id, "certificateSHA256": Digest.sha256(certificate.derEncoded).hexadecimal]
        let event = AuditEvent(.outsideRequestCompleted, at: moment, by: requester.actor, details)
        try await parts.store.write { records in
            if try records.complete(request.id, with: certificate.derEncoded, at: moment) {
                try records.append(event)
            } else if try records.outsideRequest(request.id)?.certificate != certificate.derEncoded {
                throw AuthorityError.requestCompleted(id: request.id)
            }
        }
    }

    private func outsideFileName(
        _ request: OutsideRequest,
        _ certificate: Certificate,
        _ requester: Requester
    ) -> String {
        let entry = requester.applicant.entry
        let isPersonal = entry.primaryAddress.comparisonKey == request.addressKey
        return SuggestedFileName(
            prefix: isPersonal ? "PERS" : "GRP",
            middle: isPersonal ? entry.givenName + entry.surname : request.address,
            date: certificate.fields.validity.notBefore
        ).description
    }
}
