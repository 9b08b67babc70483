// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import IssuerKeys
import MailAddressing
import MailboxRegistry
import OpenSSLBridge

extension Authority {
    /// Makes the PKCS#12 file on the password lane, reads it back with the password and compares (X7).
    func package(_ signed: SignedCertificate, _ key: ProvidedKey, _ plan: IssuePlan) async throws -> [UInt8]? {
        guard case .generated(_, let password, let encryption) = plan.request.keySource else { return nil }
        guard let privateKey = key.privateKey else { return nil }
        let chain = [plan.issuer.certificate.derEncoded]
        let friendlyName = plan.entitled.entitlement.address.description
        let iterations = settings.pkcs12Iterations
        return try await parts.lanes.password.run {
            try PKCS12File.makeChecked(
                key: privateKey,
                certificate: signed.derEncoded,
                chain: chain,
                friendlyName: friendlyName,
                password: password.bytes,
                encryption: encryption,
                iterations: iterations
            )
        }
    }
}
