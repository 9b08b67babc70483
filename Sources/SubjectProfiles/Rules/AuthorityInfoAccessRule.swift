// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// authorityInfoAccess holds one caIssuers, an `http:` URI, the issuing CA's.
///
/// RFC 5280 section 4.2.2.1; S/MIME Baseline Requirements section 7.1.2.3 (c).
struct AuthorityInfoAccessRule: Rule {
    let check = "authority-info-access"

    /// id-ad-caIssuers, 1.3.6.1.5.5.7.48.2.
    private static let caIssuers: [UInt8] = [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let found = certificate[KnownIdentifiers.authorityInfoAccess]
        return judge(found, isDemanded: context.plan.hasAuthorityInfoAccess) { found throws(DERError) in
            guard let uri = try Self.uri(in: found.value) else { return .fail("the access method is not caIssuers") }
            guard isHTTP(uri) else { return .fail("the URI does not begin with http://") }
            guard let issuer = context.issuer else { return .pass("one caIssuers http: URI") }
            let isRight = uri.utf8.elementsEqual(issuer.caIssuersURI.utf8)
            return .demand(isRight, pass: "the issuing CA's certificate", fail: "not the URI of the issuing CA")
        }
    }

    /// The URI of a single access description; `nil` where its method is another.
    private static func uri(in value: [UInt8]) throws(DERError) -> String? {
        var outer = DERReader(value)
        var descriptions = try outer.readInside(.sequence)
        try outer.finish()
        var description = try descriptions.readInside(.sequence)
        try descriptions.finish()
        let method = try description.readObjectIdentifier()
        let uri = try description.read(.contextPrimitive(6))
        try description.finish()
        return method.content == caIssuers ? String(decoding: uri.content, as: UTF8.self) : nil
    }
}
