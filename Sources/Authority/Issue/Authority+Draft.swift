// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import SubjectProfiles

extension Authority {
    /// Draws the serial number, makes the bytes to be signed, and lets every rule judge them.
    func draft(_ plan: IssuePlan, _ key: ProvidedKey) throws -> CertificateDraft {
        let serial = drawSerial()
        let identity = identity(of: plan.issuer)
        let certificate = try plan.version.toBeSigned(
            for: plan.subject,
            key: key.subjectKey,
            serial: serial,
            notBefore: plan.notBefore,
            issuer: identity,
            organization: settings.organization,
            ownPolicies: settings.ownPolicies
        )
        let bytes = certificate.derEncoded
        let context = RuleContext(
            version: plan.version,
            purpose: .issuing,
            issuer: identity,
            request: plan.subject,
            organization: settings.organization,
            keyIdentifier: key.publicKey.keyIdentifier,
            ownPolicies: settings.ownPolicies
        )
        let failures = RuleBook.judge(bytes, in: context).filter { $0.status == .fail }
        guard failures.isEmpty else { throw AuthorityError.rules(failures) }
        return CertificateDraft(
            plan: plan,
            key: key,
            serial: serial,
            validity: certificate.validity,
            toBeSigned: bytes
        )
    }

    private func drawSerial() -> SerialNumber {
        var source = parts.random()
        return SerialNumber.random(from: &source)
    }
}
