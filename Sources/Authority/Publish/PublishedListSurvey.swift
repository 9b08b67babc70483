// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge

/// What a published CRL says, once its issuer, its form and its signature are found good.
struct PublishedListSurvey: Sendable {
    /// A number beyond this is not followed by larger ones for long.
    private static let largestNumber = Int64(1) << 62

    let facts: RevocationListFacts

    /// Reads a list from its first octet to its last.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - issuer: The certificate of the issuer whose list it has to be.
    ///   - entry: Gets each entry, before the signature is checked.
    /// - Throws: `RevocationListFault` where it is not a list of this issuer, else what `entry` threw.
    init(
        path: String,
        issuer: Certificate,
        entry: (SerialNumber, ArraySlice<UInt8>) throws -> Void = { _, _ in }
    ) throws {
        let publicKey = try PublicKey(subjectPublicKeyInfo: issuer.fields.subjectPublicKeyInfo)
        let signature = try RevocationListSignature(of: RevocationListFile(path: path), by: publicKey)
        var file = try RevocationListFile(path: path) { chunk, offset in try signature.update(chunk, at: offset) }
        guard file.issuer == issuer.fields.subject.derEncoded else {
            throw RevocationListFault.malformed(reason: "another issuer's name")
        }
        var count = 0
        while try file.next() {
            count += 1
            if let serial = file.serial?.serial { try entry(serial, file.entry) }
        }
        let trailer = try file.readTrailer()
        try signature.check(trailer.signature)
        guard trailer.number <= Self.largestNumber else {
            throw RevocationListFault.malformed(reason: "a number that cannot be followed")
        }
        facts = RevocationListFacts(file, number: trailer.number, entryCount: count)
    }
}
