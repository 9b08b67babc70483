// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// cRLDistributionPoints holds one `http:` URI, the issuing CA's.
///
/// RFC 5280 section 4.2.1.13; S/MIME Baseline Requirements section 7.1.2.3 (b).
struct DistributionPointRule: Rule {
    let check = "crl-distribution-point"

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let found = certificate[KnownIdentifiers.cRLDistributionPoints]
        return judge(found, isDemanded: context.plan.hasCRLDistributionPoint) { found throws(DERError) in
            let uri = try Self.uri(in: found.value)
            guard isHTTP(uri) else { return .fail("the URI does not begin with http://") }
            guard let issuer = context.issuer else { return .pass("one http: URI") }
            let isRight = uri.utf8.elementsEqual(issuer.cRLURI.utf8)
            return .demand(isRight, pass: "the issuing CA's CRL", fail: "not the URI of the issuing CA's CRL")
        }
    }

    /// The URI of a single distribution point with a fullName of a single URI.
    private static func uri(in value: [UInt8]) throws(DERError) -> String {
        var outer = DERReader(value)
        var points = try outer.readInside(.sequence)
        try outer.finish()
        var point = try points.readInside(.sequence)
        try points.finish()
        var name = try point.readInside(.contextConstructed(0))
        try point.finish()
        var fullName = try name.readInside(.contextConstructed(0))
        try name.finish()
        let uri = try fullName.read(.contextPrimitive(6))
        try fullName.finish()
        return String(decoding: uri.content, as: UTF8.self)
    }
}
