// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto
public import CertificateModel

extension PublicKey {
    /// Checks a signature.
    ///
    /// - Parameters:
    ///   - signature: The signature octets; for ECDSA the DER of its two numbers.
    ///   - algorithmIdentifier: The DER of the AlgorithmIdentifier that stands beside it.
    ///   - message: What was signed.
    /// - Throws: `SignatureError`, for a wrong signature `.doesNotVerify`.
    public func verify(
        signature: [UInt8],
        algorithmIdentifier: [UInt8],
        message: [UInt8]
    ) throws(SignatureError) {
        let algorithm = try checkedAlgorithm(algorithmIdentifier)
        let context = try verification(algorithm)
        let isGood = LibraryCall.holds {
            unsafe EVP_DigestVerify(context.pointer, signature, signature.count, message, message.count)
        }
        guard isGood else { throw .doesNotVerify }
    }

    /// Checks the signature of a certificate, a revocation list or a request.
    ///
    /// - Parameter envelope: What was signed, with algorithm and signature.
    /// - Throws: `SignatureError`, for a wrong signature `.doesNotVerify`.
    public func verify(_ envelope: SignedEnvelope) throws(SignatureError) {
        try verify(
            signature: envelope.signature,
            algorithmIdentifier: envelope.signatureAlgorithm,
            message: envelope.toBeSigned
        )
    }

    /// Begins to check a signature over bytes that come in pieces; not for Ed25519, which cannot stream.
    ///
    /// - Parameter algorithmIdentifier: The DER of the AlgorithmIdentifier beside the signature.
    /// - Returns: What takes the bytes.
    /// - Throws: `SignatureError` when the algorithm is not taken or does not fit the key.
    public func makeVerifier(algorithmIdentifier: [UInt8]) throws(SignatureError) -> SignatureVerifier {
        let algorithm = try checkedAlgorithm(algorithmIdentifier)
        guard algorithm != .ed25519 else { throw .unsupportedAlgorithm("Ed25519 cannot be verified piece by piece") }
        return SignatureVerifier(context: try verification(algorithm))
    }

    private func checkedAlgorithm(_ algorithmIdentifier: [UInt8]) throws(SignatureError) -> SignatureAlgorithm {
        let algorithm = try SignatureAlgorithm(algorithmIdentifier: algorithmIdentifier)
        guard algorithm.family == self.algorithm.family else { throw .algorithmDoesNotFit(self.algorithm) }
        return algorithm
    }

    private func verification(_ algorithm: SignatureAlgorithm) throws(SignatureError) -> DigestContext {
        do {
            let context = try DigestContext()
            try context.beginVerifying(with: handle, algorithm)
            return context
        } catch {
            throw .library(error)
        }
    }
}
