// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import SigningAPI
import SubjectProfiles

/// Checks a certificate by the rules alone, without a daemon.
struct OfflineVerification {
    let catalog: ProfileCatalog
    let profile: String?
    let moment: Timestamp

    /// Judges by the named profile, else by the one of all in force then that finds the least fault.
    ///
    /// - Parameter certificate: The certificate.
    /// - Returns: The verdict in the words of the daemon.
    /// - Throws: `CommandFailure` when there is no such profile.
    func judge(_ certificate: Certificate) throws(CommandFailure) -> VerificationAnswer {
        let key = try? PublicKey(subjectPublicKeyInfo: certificate.fields.subjectPublicKeyInfo)
        let judgement = catalog.judgement(of: certificate, by: profile) { version in
            RuleContext(version: version, purpose: .verifying, keyIdentifier: key?.keyIdentifier)
        }
        guard let judgement else {
            let known = catalog.names.joined(separator: ", ")
            let (wish, notBefore) = (profile ?? "any name", certificate.fields.validity.notBefore)
            throw CommandFailure(.refused, "no profile of \(wish) was in force at \(notBefore); there are \(known)")
        }
        let all =
            judgement.findings + [Self.unchecked("signature"), validity(certificate), Self.unchecked("revocation")]
        return VerificationAnswer(
            profile: judgement.version.profile,
            profileVersion: judgement.version.name,
            ok: all.failures.isEmpty,
            findings: all.map(\.words)
        )
    }

    private func validity(_ certificate: Certificate) -> Finding {
        let validity = certificate.fields.validity
        let detail = "\(validity.notBefore) to \(validity.notAfter), looked at \(moment)"
        return Finding(check: "validity", status: validity.contains(moment) ? .pass : .fail, detail: detail)
    }

    private static func unchecked(_ check: String) -> Finding {
        Finding(check: check, status: .note, detail: "not checked offline")
    }
}

extension Finding {
    /// The finding in the words of the socket.
    fileprivate var words: FindingWords {
        let status: FindingStatus =
            switch status {
            case .pass: .pass
            case .fail: .fail
            case .note: .note
            }
        return FindingWords(check: check, status: status, detail: detail)
    }
}
