// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import IssuerKeys
import OpenSSLBridge
import Store
import SubjectProfiles

extension Authority {
    /// Whose key made the signature of a certificate.
    private enum Signer {
        /// An issuer of ours, by its name.
        case ours(String, DistinguishedName)
        /// A configured outside CA, whose revocations are not known here.
        case outside(DistinguishedName)
        /// Somebody else who calls themselves by the name of one of these.
        case impostor(DistinguishedName)
        /// A CA that is not configured.
        case unknown
    }

    /// The facts that no rule about bytes can know: signature, time, revocation.
    func facts(about certificate: Certificate, at moment: Timestamp) async throws -> [Finding] {
        let signer = signer(of: certificate)
        return [
            Self.signature(by: signer),
            Self.validity(of: certificate, at: moment),
            try await revocation(of: certificate.serial, signedBy: signer, at: moment),
        ] + issuerRevocation(signer) + (try await ledger(certificate, signedBy: signer))
    }

    /// No certificate exists that the ledger does not know (promise 1): one that our key signed has to be in it, octet
    /// for octet.
    private func ledger(_ certificate: Certificate, signedBy signer: Signer) async throws -> [Finding] {
        guard case .ours(let name, _) = signer, parts.issuers.contains(where: { $0.name == name }) else { return [] }
        let record = try await parts.store.read { try $0.certificate(certificate.serial) }
        guard record?.certificate == certificate.derEncoded else {
            let detail = "signed by our key and not in the ledger; restore the newest backup, and find out how"
            return [Finding(check: "ledger", status: .fail, detail: detail)]
        }
        return [Finding(check: "ledger", status: .pass, detail: "the ledger holds it")]
    }

    /// No chain of a revoked issuer verifies, so nothing that it signed does.
    private func issuerRevocation(_ signer: Signer) -> [Finding] {
        guard case .ours(let name, _) = signer, revokedIssuers.contains(name) else { return [] }
        return [Finding(check: "issuer-revocation", status: .fail, detail: "the root revoked issuer \(name)")]
    }

    private func signer(of certificate: Certificate) -> Signer {
        let named = knownAuthorities.filter { $0.certificate.fields.subject.derEncoded == certificate.fields.issuer }
        guard let first = named.first else { return .unknown }
        guard let signer = named.first(where: { Self.isSigned(certificate, by: $0.certificate) }) else {
            return .impostor(first.certificate.fields.subject)
        }
        let subject = signer.certificate.fields.subject
        return signer.name.map { .ours($0, subject) } ?? .outside(subject)
    }

    /// Every CA whose signature can be checked; outside ones have no name.
    private var knownAuthorities: [(name: String?, certificate: Certificate)] {
        parts.issuers.map { ($0.name, $0.certificate) } + parts.offlineIssuers.map { ($0.name, $0.certificate) }
            + parts.outsideIssuers.map { (nil, $0) }
    }

    private static func isSigned(_ certificate: Certificate, by issuer: Certificate) -> Bool {
        let key = try? PublicKey(subjectPublicKeyInfo: issuer.fields.subjectPublicKeyInfo)
        return (try? key?.verify(certificate.envelope)) != nil
    }

    private static func signature(by signer: Signer) -> Finding {
        switch signer {
        case .ours(_, let subject), .outside(let subject):
            Finding(check: "signature", status: .pass, detail: "made by \(subject)")
        case .impostor(let subject):
            Finding(check: "signature", status: .fail, detail: "does not verify with \(subject)")
        case .unknown:
            Finding(check: "signature", status: .fail, detail: "the issuer is neither ours nor among outsideIssuers")
        }
    }

    private static func validity(of certificate: Certificate, at moment: Timestamp) -> Finding {
        let validity = certificate.fields.validity
        let text = "\(validity.notBefore) to \(validity.notAfter), looked at \(moment)"
        return Finding(check: "validity", status: validity.contains(moment) ? .pass : .fail, detail: text)
    }

    /// Asks for issuer and serial number, not for the record: after a restored backup the ledger may have taken the
    /// revocation over from the CRL and not know the certificate (V3).
    private func revocation(
        of serial: SerialNumber,
        signedBy signer: Signer,
        at moment: Timestamp
    ) async throws -> Finding {
        guard case .ours(let name, _) = signer else {
            return Finding(check: "revocation", status: .note, detail: "not a certificate of ours; not checked")
        }
        let entry: RevocationListEntry?
        if parts.offlineIssuers.contains(where: { $0.name == name }) {
            do { entry = try publishedEntry(of: serial, issuer: name) } catch {
                let detail = "the CRL of \(name) cannot be read; not checked"
                return Finding(check: "revocation", status: .note, detail: detail)
            }
        } else {
            entry = try await parts.store.read { try $0.revocation(of: serial, issuer: name)?.entry }
        }
        guard let entry, entry.revokedAt <= moment else {
            return Finding(check: "revocation", status: .pass, detail: "not revoked")
        }
        let detail = "revoked at \(entry.revokedAt), \(entry.reason.rawValue)"
        return Finding(check: "revocation", status: .fail, detail: detail)
    }

    /// An offline issuer's revocations stand in its published CRL alone.
    private func publishedEntry(of serial: SerialNumber, issuer name: String) throws -> RevocationListEntry? {
        var file = try RevocationListFile(path: revocationListPath(of: name))
        while try file.next() {
            if file.serial?.serial == serial { return try RevocationListEntry(derEncoded: file.entry) }
        }
        return nil
    }
}
