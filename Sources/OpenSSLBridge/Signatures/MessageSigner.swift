// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// Makes one signature over bytes that come in pieces, without copying them.
///
/// It belongs to one task at a time, so it is not `Sendable`.
public final class MessageSigner {
    private let context: DigestContext

    init(context: DigestContext) {
        self.context = context
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `OpenSSLError`, also under an Ed25519 key.
    public func update(_ bytes: Span<UInt8>) throws(OpenSSLError) {
        try LibraryCall.check("EVP_DigestSignUpdate") {
            unsafe bytes.withUnsafeBytes {
                unsafe EVP_DigestSignUpdate(context.pointer, $0.baseAddress, $0.count)
            }
        }
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `OpenSSLError`, also under an Ed25519 key.
    public func update(_ bytes: ArraySlice<UInt8>) throws(OpenSSLError) {
        try update(bytes.span)
    }

    /// Ends with the key operation; once.
    ///
    /// - Returns: The signature octets.
    /// - Throws: `OpenSSLError`.
    public func finish() throws(OpenSSLError) -> [UInt8] {
        defer { CryptographyLibrary.wipeRegisters() }
        var signature = [UInt8](repeating: 0, count: PrivateKey.largestSignature)
        var count = signature.count
        try LibraryCall.check("EVP_DigestSignFinal") {
            unsafe EVP_DigestSignFinal(context.pointer, &signature, &count)
        }
        return Array(signature.prefix(count))
    }
}
