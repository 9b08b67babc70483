// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The signature algorithm is that of the issuing key: SHA-384 for RSA and P-384, SHA-256 for P-256.
///
/// RFC 5280 section 4.1.2.3; profiles.md, "Leaf certificates".
struct SignatureAlgorithmRule: Rule {
    let check = "signature-algorithm"

    static let rsaWithSHA384 = identifier([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0c], hasNull: true)
    static let ecdsaWithSHA256 = identifier([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02], hasNull: false)
    static let ecdsaWithSHA384 = identifier([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x03], hasNull: false)

    /// Sound, but not what keys of ours make: RSA and ECDSA with SHA-256 or SHA-512 elsewhere.
    private static let foreign = [
        identifier([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b], hasNull: true),
        identifier([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0d], hasNull: true),
        identifier([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x04], hasNull: false),
    ]

    func verdict(on certificate: ExaminedCertificate, in context: RuleContext) -> Verdict {
        let found = certificate.signatureAlgorithm
        if let issuer = context.issuer {
            let wrong = "the signature algorithm is not that of the issuing key"
            return .demand(found == issuer.signatureAlgorithm, pass: "that of the issuing key", fail: wrong)
        }
        if context.version.kind == .root {
            let wrong = "the signature algorithm does not fit the root's own key"
            return .demand(found == Self.algorithm(for: certificate.keyAlgorithm), pass: "fits the key", fail: wrong)
        }
        if Self.foreign.contains(found) { return .note("SHA-2, by a kind of issuing key that is not ours") }
        let ours = [Self.rsaWithSHA384, Self.ecdsaWithSHA256, Self.ecdsaWithSHA384]
        return .demand(ours.contains(found), pass: "SHA-2", fail: "the signature algorithm is unknown or weak")
    }

    private static func algorithm(for key: KeyAlgorithm?) -> [UInt8]? {
        switch key {
        case .rsa2048, .rsa3072, .rsa4096: rsaWithSHA384
        case .p256: ecdsaWithSHA256
        case .p384: ecdsaWithSHA384
        case .ed25519, nil: nil
        }
    }

    private static func identifier(_ content: [UInt8], hasNull: Bool) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.objectIdentifier, content)
                if hasNull { fields.write(.null, []) }
            }
        }
    }
}
