// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What certificates, CRLs and certification requests have in common: the bytes that were signed, the algorithm, and
/// the signature (RFC 5280 section 4.1.1).
public struct SignedEnvelope: Sendable, Hashable {
    /// The bytes that were signed, exactly as they stand.
    public let toBeSigned: [UInt8]
    /// The AlgorithmIdentifier, as DER.
    public let signatureAlgorithm: [UInt8]
    /// The octets of the signature.
    public let signature: [UInt8]

    /// Puts a signature beside what it signs.
    ///
    /// - Parameters:
    ///   - toBeSigned: The bytes that were signed.
    ///   - signatureAlgorithm: The AlgorithmIdentifier, as DER.
    ///   - signature: The octets of the signature.
    public init(toBeSigned: [UInt8], signatureAlgorithm: [UInt8], signature: [UInt8]) {
        self.toBeSigned = toBeSigned
        self.signatureAlgorithm = signatureAlgorithm
        self.signature = signature
    }

    /// Takes a signed structure apart.
    ///
    /// - Parameter derEncoded: The whole structure.
    /// - Throws: `DERError` when it is not one.
    public init(derEncoded: [UInt8]) throws(DERError) {
        var outer = DERReader(derEncoded)
        var fields = try outer.readInside(.sequence)
        try outer.finish()
        toBeSigned = Array(try fields.read(.sequence).encoded)
        signatureAlgorithm = Array(try fields.read(.sequence).encoded)
        signature = Array(try fields.readBitString())
        try fields.finish()
    }

    /// The whole structure.
    public var derEncoded: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.append(toBeSigned)
                fields.append(signatureAlgorithm)
                fields.writeBitString(signature)
            }
        }
    }
}
