// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

extension IssuedCertificateWords {
    /// The certificate and those above it.
    var pemWithChain: String {
        ([pem] + chain).joined()
    }

    /// The same answer for showing: a key that was written to a file does not stand on the terminal too.
    func forJSON(withPKCS12: Bool) -> Self {
        Self(
            serial: serial,
            issuer: issuer,
            profile: profile,
            profileVersion: profileVersion,
            subject: subject,
            subjectAltNames: subjectAltNames,
            notBefore: notBefore,
            notAfter: notAfter,
            pem: pem,
            chain: chain,
            pkcs12: withPKCS12 ? pkcs12 : nil,
            filename: filename,
            notes: notes
        )
    }
}
