// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge

/// DER for the tests, right or deliberately wrong.
enum TestDER {
    static let rsaEncryption = "1.2.840.113549.1.1.1"
    static let ecPublicKey = "1.2.840.10045.2.1"

    static func write(_ writer: inout DERWriter, _ dotted: String) {
        writer.write(.objectIdentifier, ObjectIdentifier(dotted)?.content ?? [])
    }

    /// A SubjectPublicKeyInfo from its parts.
    static func keyInfo(_ algorithm: String, parameters: [UInt8], keyBits: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.sequence) { identifier in
                    write(&identifier, algorithm)
                    identifier.append(parameters)
                }
                fields.writeBitString(keyBits)
            }
        }
    }

    /// An RSA key from the content octets of its two INTEGERs.
    static func rsaKeyInfo(modulus: [UInt8], exponent: [UInt8] = [1, 0, 1]) -> [UInt8] {
        let key = DERWriter.encode { writer in
            writer.write(.sequence) { numbers in
                numbers.write(.integer, modulus)
                numbers.write(.integer, exponent)
            }
        }
        return keyInfo(rsaEncryption, parameters: [0x05, 0x00], keyBits: key)
    }

    /// A positive number as INTEGER content.
    static func positive(_ octets: [UInt8]) -> [UInt8] {
        (octets.first ?? 0) >= 0x80 ? [0] + octets : octets
    }

    static func curve(_ dotted: String) -> [UInt8] {
        DERWriter.encode { write(&$0, dotted) }
    }

    /// A Name of one CN.
    static func name(_ commonName: String) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { name in
                name.write(.set) { set in
                    set.write(.sequence) { attribute in
                        write(&attribute, "2.5.4.3")
                        attribute.write(.utf8String, Array(commonName.utf8))
                    }
                }
            }
        }
    }

    /// A subjectAltName of one address.
    static func alternativeName(_ address: String) -> [UInt8] {
        let names = DERWriter.encode { writer in
            writer.write(.sequence) { $0.write(.contextPrimitive(1), Array(address.utf8)) }
        }
        return DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                write(&fields, "2.5.29.17")
                fields.write(.octetString, names)
            }
        }
    }

    /// A certificate without extensions.
    static func certificate(_ subject: String, key: PublicKey, signer: PrivateKey) throws -> [UInt8] {
        let toBeSigned = DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.contextConstructed(0)) { $0.write(2) }
                fields.write(UInt64(4711 + subject.utf8.count))
                fields.append(signer.signatureAlgorithmIdentifier)
                fields.append(name("Test CA"))
                fields.write(.sequence) { validity in
                    validity.write(.utcTime, Array("200101000000Z".utf8))
                    validity.write(.generalizedTime, Array("21000101000000Z".utf8))
                }
                fields.append(name(subject))
                fields.append(key.subjectPublicKeyInfo)
            }
        }
        return SignedEnvelope(
            toBeSigned: toBeSigned,
            signatureAlgorithm: signer.signatureAlgorithmIdentifier,
            signature: try signer.sign(toBeSigned)
        ).derEncoded
    }
}
