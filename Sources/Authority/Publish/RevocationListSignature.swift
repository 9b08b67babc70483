// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import OpenSSLBridge

/// Verifies a CRL's signature out of the chunks of a file that is read for other reasons too.
struct RevocationListSignature {
    private let verifier: SignatureVerifier
    private let signed: Range<Int>

    /// Takes from the beginning of a list how it is signed, before its octets come.
    init(of list: RevocationListFile, by publicKey: PublicKey) throws {
        verifier = try publicKey.makeVerifier(algorithmIdentifier: list.signatureAlgorithm)
        signed = list.signed
    }

    /// Takes a chunk that stands in the file at an offset; what the signature does not cover is left out.
    func update(_ chunk: ArraySlice<UInt8>, at offset: Int) throws {
        let part = signed.clamped(to: offset..<offset + chunk.count)
        let shift = chunk.startIndex - offset
        try verifier.update(chunk[part.lowerBound + shift..<part.upperBound + shift])
    }

    /// Throws where the signature does not verify over all that was taken.
    func check(_ signature: [UInt8]) throws(RevocationListFault) {
        do { try verifier.finish(signature: signature) } catch { throw .badSignature }
    }
}
