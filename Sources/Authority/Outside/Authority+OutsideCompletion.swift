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
    /// - Throws: `AuthorityError.requestMismatch` when key, address, time, signature or issuer do not fit, or the rule
    ///   by which the right to the address ended meanwhile (X2, X11).
    public func completeOutside(
        _ id: String,
        with completion: OutsideCompletion,
        for requester: Requester
    ) async throws(AuthorityError) -> OutsideCompletionAnswer {
        let request = try await outsideRequest(id, for: .person(requester.applicant))
        return try await AuthorityError.translating {
            let entitled = try await entitle(requester, to: MailAddress(request.address))
            let certificate = try fitting(completion.certificate, request)
            let sent = try completion.chain.map { try readCertificate($0, what: "chain") }
            let chain = try outsideChain(above: certificate, from: sent).map(\.derEncoded)
            let file = try await packageOutside(certificate, chain, request, completion)
            try await recordOutside(certificate, request, entitled)
            return OutsideCompletionAnswer(
                pkcs12: file,
                filename: outsideFileName(certificate, entitled),
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
        guard try mailAddresses(of: certificate).contains(request.address) else {
            throw AuthorityError.requestMismatch(reason: "the certificate does not name the address of the request")
        }
        guard now <= certificate.fields.validity.notAfter else {
            throw AuthorityError.requestMismatch(reason: "the time of the certificate is over")
        }
        return certificate
    }

    private func mailAddresses(of certificate: Certificate) throws -> [String] {
        do {
            return try certificate.fields[.subjectAltName]?.generalNames().filter(\.isMailAddress).compactMap(\.text)
                ?? []
        } catch {
            throw AuthorityError.unreadableFile(what: "certificate", reason: "its subjectAltName: \(error)")
        }
    }

    private func readCertificate(_ pem: String, what: String) throws -> Certificate {
        guard let encoded = Certificate.encodings(inPEM: pem).first else {
            throw AuthorityError.unreadableFile(what: what, reason: "no PEM block CERTIFICATE")
        }
        do { return try Certificate(derEncoded: encoded) } catch {
            throw AuthorityError.unreadableFile(what: what, reason: "\(error)")
        }
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
        _ entitled: Entitled
    ) async throws {
        let moment = now
        let details = ["request": request.id, "certificateSHA256": Digest.sha256(certificate.derEncoded).hexadecimal]
        let event = AuditEvent(.outsideRequestCompleted, at: moment, by: entitled.requester.actor, details)
        try await parts.store.write { records in
            try Self.confirm(entitled, at: moment, in: records)
            if try records.complete(request.id, with: certificate.derEncoded, at: moment) {
                try records.append(event)
            } else if try records.outsideRequest(request.id)?.certificate != certificate.derEncoded {
                throw AuthorityError.requestCompleted(id: request.id)
            }
        }
    }

    private func outsideFileName(_ certificate: Certificate, _ entitled: Entitled) -> String {
        SuggestedFileName(entitled, notBefore: certificate.fields.validity.notBefore).description
    }
}
