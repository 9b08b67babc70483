// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// The DER of the bags and contents that a PKCS#12 file is made of.
///
/// RFC 7292 section 4.2.
enum SafeBag {
    /// A certificate in its bag.
    ///
    /// - Parameters:
    ///   - certificate: Its DER.
    ///   - attributes: The encoded SET, or nothing.
    /// - Returns: The bag.
    static func certificate(_ certificate: [UInt8], attributes: [UInt8] = []) -> [UInt8] {
        let value = DERWriter.encode { writer in
            writer.write(.sequence) { bag in
                bag.write(KnownIdentifier.x509Certificate)
                bag.write(.contextConstructed(0)) { $0.write(.octetString, certificate) }
            }
        }
        return bag(KnownIdentifier.certificateBag, value, attributes)
    }

    /// An encrypted key in its bag.
    ///
    /// - Parameters:
    ///   - encryptedKey: The DER of the EncryptedPrivateKeyInfo.
    ///   - attributes: The encoded SET.
    /// - Returns: The bag.
    static func shroudedKey(_ encryptedKey: [UInt8], attributes: [UInt8]) -> [UInt8] {
        bag(KnownIdentifier.shroudedKeyBag, encryptedKey, attributes)
    }

    /// The attributes that tie key and certificate together and name them.
    ///
    /// - Parameters:
    ///   - friendlyName: Becomes a BMPString, UTF-16 with the higher octet first.
    ///   - localKeyID: The same octets on key and certificate.
    /// - Returns: The encoded SET.
    static func attributes(friendlyName: String, localKeyID: [UInt8]) -> [UInt8] {
        let name = friendlyName.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
        return DERWriter.encode { writer in
            writer.writeSet([
                attribute(KnownIdentifier.friendlyName, DERTag(rawValue: 0x1e), name),
                attribute(KnownIdentifier.localKeyID, .octetString, localKeyID),
            ])
        }
    }

    /// SafeContents.
    ///
    /// - Parameter bags: The bags.
    /// - Returns: The SEQUENCE OF them.
    static func contents(_ bags: [[UInt8]]) -> [UInt8] {
        DERWriter.encode { $0.write(.sequence, Array(bags.joined())) }
    }

    /// A ContentInfo of type data.
    ///
    /// - Parameter content: What it carries.
    /// - Returns: The ContentInfo.
    static func plainContents(_ content: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { info in
                info.write(KnownIdentifier.data)
                info.write(.contextConstructed(0)) { $0.write(.octetString, content) }
            }
        }
    }

    private static func bag(_ identifier: ObjectIdentifier, _ value: [UInt8], _ attributes: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { bag in
                bag.write(identifier)
                bag.write(.contextConstructed(0), value)
                bag.append(attributes)
            }
        }
    }

    private static func attribute(_ identifier: ObjectIdentifier, _ tag: DERTag, _ content: [UInt8]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { attribute in
                attribute.write(identifier)
                attribute.write(.set) { $0.write(tag, content) }
            }
        }
    }
}
