// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

extension PrivateKey {
    /// Octets that the signature of the largest key needs.
    static let largestSignature = 512

    /// The DER of the AlgorithmIdentifier of all that this key signs.
    ///
    /// RSA-2048 and 3072 go with SHA-256, RSA-4096 with SHA-384, P-256 with SHA-256, P-384 with SHA-384; RSA has NULL
    /// parameters, the others none (RFC 4055, 5758, 8410).
    public var signatureAlgorithmIdentifier: [UInt8] {
        SignatureAlgorithm(signingWith: publicKey.algorithm).algorithmIdentifier
    }

    /// Signs.
    ///
    /// - Parameter message: The bytes, not their digest.
    /// - Returns: The signature octets; for ECDSA the DER of its two numbers.
    /// - Throws: `OpenSSLError`.
    public func sign(_ message: [UInt8]) throws(OpenSSLError) -> [UInt8] {
        defer { CryptographyLibrary.wipeRegisters() }
        let context = try signing()
        var signature = [UInt8](repeating: 0, count: Self.largestSignature)
        var count = signature.count
        try LibraryCall.check("EVP_DigestSign") {
            unsafe EVP_DigestSign(context.pointer, &signature, &count, message, message.count)
        }
        return Array(signature.prefix(count))
    }

    /// Begins to sign bytes that come in pieces, for revocation lists; not under Ed25519, which cannot stream.
    ///
    /// - Returns: What takes the bytes.
    /// - Throws: `OpenSSLError`.
    public func makeSigner() throws(OpenSSLError) -> MessageSigner {
        MessageSigner(context: try signing())
    }

    private func signing() throws(OpenSSLError) -> DigestContext {
        let context = try DigestContext()
        try context.beginSigning(with: handle, SignatureAlgorithm(signingWith: publicKey.algorithm))
        return context
    }
}
