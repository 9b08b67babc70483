// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Reads from a SubjectPublicKeyInfo which kind of key it holds (RFC 3279 section 2.3, RFC 5480, RFC 8410).
enum SubjectPublicKeyAlgorithm {
    private static let rsaEncryption = DERWriter.encode { writer in
        writer.write(.sequence) { fields in
            fields.write(.objectIdentifier, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01])
            fields.write(.null, [])
        }
    }
    private static let curveP256 = ecPublicKey([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07])
    private static let curveP384 = ecPublicKey([0x2b, 0x81, 0x04, 0x00, 0x22])
    private static let ed25519 = DERWriter.encode { writer in
        writer.write(.sequence) { $0.write(.objectIdentifier, [0x2b, 0x65, 0x70]) }
    }

    /// The kind of key, `nil` where it is none of ours.
    static func algorithm(of subjectPublicKeyInfo: [UInt8]) -> KeyAlgorithm? {
        var outer = DERReader(subjectPublicKeyInfo)
        guard var fields = try? outer.readInside(.sequence), let identifier = try? fields.read(.sequence),
            let key = try? fields.readBitString(), fields.isAtEnd
        else { return nil }
        switch Array(identifier.encoded) {
        case rsaEncryption: return rsa(key)
        case curveP256 where key.count == 65 && key.first == 0x04: return .p256
        case curveP384 where key.count == 97 && key.first == 0x04: return .p384
        case ed25519 where key.count == 32: return .ed25519
        default: return nil
        }
    }

    /// RSAPublicKey with e = 65537, by the length of its modulus.
    private static func rsa(_ key: ArraySlice<UInt8>) -> KeyAlgorithm? {
        var outer = DERReader(key)
        guard var fields = try? outer.readInside(.sequence), let modulus = try? fields.readIntegerContent(),
            let exponent = try? fields.readIntegerContent(), fields.isAtEnd, exponent == [0x01, 0x00, 0x01]
        else { return nil }
        guard modulus.count > 1, modulus[0] == 0, modulus[1] >= 0x80 else { return nil }
        switch modulus.count - 1 {
        case 256: return .rsa2048
        case 384: return .rsa3072
        case 512: return .rsa4096
        default: return nil
        }
    }

    private static func ecPublicKey(_ curve: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.objectIdentifier, [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01])
                fields.write(.objectIdentifier, curve)
            }
        }
    }
}
