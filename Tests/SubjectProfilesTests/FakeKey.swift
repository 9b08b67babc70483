// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// Keys of the right form that nobody holds the private half of.
enum FakeKey {
    static func subjectPublicKeyInfo(_ algorithm: KeyAlgorithm) -> [UInt8] {
        switch algorithm {
        case .rsa2048: rsa(octets: 256)
        case .rsa3072: rsa(octets: 384)
        case .rsa4096: rsa(octets: 512)
        case .p256: ellipticCurve("1.2.840.10045.3.1.7", octets: 32)
        case .p384: ellipticCurve("1.3.132.0.34", octets: 48)
        case .ed25519: info(["1.3.101.112"], hasNull: false, key: Array(1...32))
        }
    }

    static func rsa(octets: Int, exponent: UInt64 = 65537) -> [UInt8] {
        let key = DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.integer, [0x00, 0xc1] + (1..<octets).map { UInt8($0 & 0xff) })
                fields.write(exponent)
            }
        }
        return info(["1.2.840.113549.1.1.1"], hasNull: true, key: key)
    }

    private static func ellipticCurve(_ curve: String, octets: Int) -> [UInt8] {
        let point = [0x04] + (1...octets * 2).map { UInt8($0 & 0xff) }
        return info(["1.2.840.10045.2.1", curve], hasNull: false, key: point)
    }

    private static func info(_ identifiers: [String], hasNull: Bool, key: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.sequence) { algorithm in
                    for identifier in identifiers { algorithm.write(Fixture.oid(identifier)) }
                    if hasNull { algorithm.write(.null, []) }
                }
                fields.writeBitString(key)
            }
        }
    }
}
