// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import SigningAPI

extension IssuedCertificateWords {
    init(_ issued: IssuedCertificate) {
        let fields = issued.certificate.fields
        self.init(
            serial: issued.certificate.serial,
            issuer: issued.issuer,
            profile: issued.profile,
            profileVersion: issued.profileVersion,
            subject: fields.subject.description,
            subjectAltNames: fields.mailAddresses,
            notBefore: fields.validity.notBefore,
            notAfter: fields.validity.notAfter,
            pem: issued.certificate.pem,
            chain: issued.chain.map(\.pem),
            pkcs12: issued.pkcs12.map { Base64Octets($0) },
            filename: issued.pkcs12 == nil ? nil : issued.filename,
            notes: issued.notes
        )
    }
}
