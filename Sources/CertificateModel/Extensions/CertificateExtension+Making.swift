// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension CertificateExtension {
    /// keyUsage, critical (RFC 5280 section 4.2.1.3).
    ///
    /// - Parameter usage: One or more usages.
    /// - Returns: The extension.
    public static func keyUsage(_ usage: KeyUsage) -> Self {
        Self(.keyUsage, isCritical: true) { $0.writeNamedBits(usage.rawValue) }
    }

    /// extendedKeyUsage, not critical (RFC 5280 section 4.2.1.12).
    ///
    /// - Parameter purposes: One or more key purposes.
    /// - Returns: The extension.
    public static func extendedKeyUsage(_ purposes: [ObjectIdentifier]) -> Self {
        Self(.extendedKeyUsage) { writer in
            writer.write(.sequence) { list in purposes.forEach { list.write($0) } }
        }
    }

    /// certificatePolicies without qualifiers (RFC 5280 section 4.2.1.4).
    ///
    /// - Parameter policies: One or more policies, each once.
    /// - Returns: The extension.
    public static func certificatePolicies(_ policies: [ObjectIdentifier]) -> Self {
        Self(.certificatePolicies) { writer in
            writer.write(.sequence) { list in
                for policy in policies { list.write(.sequence) { $0.write(policy) } }
            }
        }
    }

    /// subjectAltName of rfc822Names (RFC 5280 section 4.2.1.6).
    ///
    /// - Parameters:
    ///   - addresses: Mail addresses in ASCII.
    ///   - isCritical: Has to be true beside an empty subject.
    /// - Returns: The extension.
    public static func subjectAltName(_ addresses: [String], isCritical: Bool = false) -> Self {
        Self(.subjectAltName, isCritical: isCritical) { writer in
            writer.write(.sequence) { list in
                for address in addresses { list.write(.contextPrimitive(1), Array(address.utf8)) }
            }
        }
    }

    /// basicConstraints of a CA, critical (RFC 5280 section 4.2.1.9).
    ///
    /// - Parameter pathLength: How many CAs may follow below; `nil` leaves it open.
    /// - Returns: The extension.
    public static func authorityConstraints(pathLength: Int?) -> Self {
        Self(.basicConstraints, isCritical: true) { writer in
            writer.write(.sequence) { fields in
                fields.writeTrue()
                if let pathLength { fields.write(UInt64(pathLength)) }
            }
        }
    }

    /// cRLDistributionPoints with one URI (RFC 5280 section 4.2.1.13).
    ///
    /// - Parameter uri: Where the CRL lies.
    /// - Returns: The extension.
    public static func cRLDistributionPoint(_ uri: String) -> Self {
        Self(.cRLDistributionPoints) { writer in
            writer.write(.sequence) { points in
                points.write(.sequence) { point in
                    point.write(.contextConstructed(0)) { name in
                        name.write(.contextConstructed(0)) { $0.write(.contextPrimitive(6), Array(uri.utf8)) }
                    }
                }
            }
        }
    }

    /// authorityInfoAccess with one caIssuers URI (RFC 5280 section 4.2.2.1).
    ///
    /// - Parameter uri: Where the issuing CA's certificate lies, in DER.
    /// - Returns: The extension.
    public static func issuingAuthority(_ uri: String) -> Self {
        Self(.authorityInfoAccess) { writer in
            writer.write(.sequence) { descriptions in
                descriptions.write(.sequence) { description in
                    description.write(ObjectIdentifier(arcs: 1, 3, 6, 1, 5, 5, 7, 48, 2))
                    description.write(.contextPrimitive(6), Array(uri.utf8))
                }
            }
        }
    }

    /// subjectKeyIdentifier (RFC 5280 section 4.2.1.2).
    ///
    /// - Parameter keyIdentifier: SHA-1 of the key bits.
    /// - Returns: The extension.
    public static func subjectKeyIdentifier(_ keyIdentifier: [UInt8]) -> Self {
        Self(.subjectKeyIdentifier) { $0.write(.octetString, keyIdentifier) }
    }

    /// authorityKeyIdentifier with the keyIdentifier alone (RFC 5280 section 4.2.1.1).
    ///
    /// - Parameter keyIdentifier: The subjectKeyIdentifier of the issuer.
    /// - Returns: The extension.
    public static func authorityKeyIdentifier(_ keyIdentifier: [UInt8]) -> Self {
        Self(.authorityKeyIdentifier) { writer in
            writer.write(.sequence) { $0.write(.contextPrimitive(0), keyIdentifier) }
        }
    }

    /// cRLNumber (RFC 5280 section 5.2.3).
    ///
    /// - Parameter number: The number, never negative.
    /// - Returns: The extension.
    public static func cRLNumber(_ number: Int64) -> Self {
        Self(.cRLNumber) { $0.write(UInt64(max(0, number))) }
    }

    /// reasonCode of a CRL entry, not critical (RFC 5280 section 5.3.1).
    ///
    /// - Parameter reason: Why the certificate was revoked.
    /// - Returns: The extension.
    public static func reasonCode(_ reason: RevocationReason) -> Self {
        Self(.reasonCode) { $0.write(.enumerated, [reason.code]) }
    }
}
