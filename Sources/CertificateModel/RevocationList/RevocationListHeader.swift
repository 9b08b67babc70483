// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Everything of a CRL's signed bytes but the entries (RFC 5280 section 5.1.2).
///
/// The entries of a large list do not fit into memory, so the bytes before them and after them are made here and the
/// entries stream between.
public struct RevocationListHeader: Sendable, Hashable {
    /// The AlgorithmIdentifier of the signature, as DER.
    public let signatureAlgorithm: [UInt8]
    /// The issuer's Name, as DER.
    public let issuer: [UInt8]
    /// When the list was made.
    public let thisUpdate: Timestamp
    /// When the next one will stand at the latest.
    public let nextUpdate: Timestamp
    /// The subjectKeyIdentifier of the issuer.
    public let authorityKeyIdentifier: [UInt8]
    /// The number of the list (V3).
    public let number: Int64

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - signatureAlgorithm: The AlgorithmIdentifier of the signature, as DER.
    ///   - issuer: The issuer's Name, as DER.
    ///   - thisUpdate: When the list is made.
    ///   - nextUpdate: When the next one will stand at the latest.
    ///   - authorityKeyIdentifier: The subjectKeyIdentifier of the issuer.
    ///   - number: The number of the list.
    public init(
        signatureAlgorithm: [UInt8],
        issuer: [UInt8],
        thisUpdate: Timestamp,
        nextUpdate: Timestamp,
        authorityKeyIdentifier: [UInt8],
        number: Int64
    ) {
        self.signatureAlgorithm = signatureAlgorithm
        self.issuer = issuer
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.authorityKeyIdentifier = authorityKeyIdentifier
        self.number = number
    }

    /// The bytes of TBSCertList before and after entries of a given total length.
    ///
    /// - Parameter entriesLength: Octets of all entries together; with 0 revokedCertificates is absent.
    /// - Returns: `before` begins with the tag of TBSCertList, `after` holds the extensions.
    public func framing(entriesLength: Int) -> (before: [UInt8], after: [UInt8]) {
        let after = extensions
        let fields = fieldsBeforeEntries + listHeader(entriesLength)
        let outer = [DERTag.sequence.rawValue] + DERWriter.length(fields.count + entriesLength + after.count)
        return (outer + fields, after)
    }

    private var extensions: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.contextConstructed(0)) { list in
                list.write([.authorityKeyIdentifier(authorityKeyIdentifier), .cRLNumber(number)])
            }
        }
    }

    private var fieldsBeforeEntries: [UInt8] {
        DERWriter.encode { writer in
            writer.write(UInt64(1))
            writer.append(signatureAlgorithm)
            writer.append(issuer)
            writer.write(thisUpdate)
            writer.write(nextUpdate)
        }
    }

    private func listHeader(_ entriesLength: Int) -> [UInt8] {
        entriesLength == 0 ? [] : [DERTag.sequence.rawValue] + DERWriter.length(entriesLength)
    }
}
