// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// Checks one signature over bytes that come in pieces, without copying them.
///
/// It belongs to one task at a time, so it is not `Sendable`.
public final class SignatureVerifier {
    private let context: DigestContext

    init(context: DigestContext) {
        self.context = context
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `SignatureError.library`.
    public func update(_ bytes: Span<UInt8>) throws(SignatureError) {
        do {
            try LibraryCall.check("EVP_DigestVerifyUpdate") {
                unsafe bytes.withUnsafeBytes {
                    unsafe EVP_DigestVerifyUpdate(context.pointer, $0.baseAddress, $0.count)
                }
            }
        } catch {
            throw .library(error)
        }
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `SignatureError.library`.
    public func update(_ bytes: ArraySlice<UInt8>) throws(SignatureError) {
        try update(bytes.span)
    }

    /// Ends with the verdict; once.
    ///
    /// - Parameter signature: The signature octets.
    /// - Throws: `SignatureError.doesNotVerify`.
    public func finish(signature: [UInt8]) throws(SignatureError) {
        let isGood = LibraryCall.holds {
            unsafe EVP_DigestVerifyFinal(context.pointer, signature, signature.count)
        }
        guard isGood else { throw .doesNotVerify }
    }
}
