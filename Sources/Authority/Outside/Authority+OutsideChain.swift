// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge

extension Authority {
    /// The certificates that stand above that of an outside CA, issuing CA first, without the root.
    ///
    /// The issuer has to be configured. Of what was sent those count that sign one another upwards from it.
    func outsideChain(above certificate: Certificate, from sent: [Certificate]) throws -> [Certificate] {
        guard let issuer = parts.outsideIssuers.first(where: { $0.hasSigned(certificate) }) else {
            throw AuthorityError.requestMismatch(reason: "no configured outside issuer signed the certificate")
        }
        var chain = [issuer]
        var top = issuer
        var rest = sent.filter { !$0.isSelfIssued && $0 != issuer }
        while let index = rest.firstIndex(where: { $0.hasSigned(top) }) {
            top = rest.remove(at: index)
            chain.append(top)
        }
        return chain
    }
}

extension Certificate {
    /// Whether the other one names this one as its issuer and carries its signature.
    fileprivate func hasSigned(_ other: Certificate) -> Bool {
        guard fields.subject.derEncoded == other.fields.issuer else { return false }
        let key = try? PublicKey(subjectPublicKeyInfo: fields.subjectPublicKeyInfo)
        return (try? key?.verify(other.envelope)) != nil
    }
}
