// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// SHA-256 over bytes that come in pieces, without copying them.
///
/// A stream belongs to one task at a time, so it is not `Sendable`.
@safe
public final class SHA256Stream {
    private let context: OpaquePointer
    private var hasEnded = false

    /// Begins.
    ///
    /// - Throws: `OpenSSLError` when libcrypto has no memory.
    public init() throws(OpenSSLError) {
        let context = try unsafe LibraryCall.value("EVP_MD_CTX_new") { unsafe EVP_MD_CTX_new() }
        unsafe self.context = context
        try LibraryCall.check("EVP_DigestInit_ex") {
            unsafe EVP_DigestInit_ex(context, DigestAlgorithm.sha256.pointer, nil)
        }
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `OpenSSLError`.
    public func update(_ bytes: Span<UInt8>) throws(OpenSSLError) {
        precondition(!hasEnded, "the stream has ended, libcrypto would digest on from where it stands")
        try LibraryCall.check("EVP_DigestUpdate") {
            unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        }
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `OpenSSLError`.
    public func update(_ bytes: [UInt8]) throws(OpenSSLError) {
        try update(bytes.span)
    }

    /// Takes the next bytes.
    ///
    /// - Parameter bytes: They are read in place.
    /// - Throws: `OpenSSLError`.
    public func update(_ bytes: ArraySlice<UInt8>) throws(OpenSSLError) {
        try update(bytes.span)
    }

    /// Ends the stream; once, and nothing is taken afterwards.
    ///
    /// - Returns: 32 octets.
    /// - Throws: `OpenSSLError`.
    public func finish() throws(OpenSSLError) -> [UInt8] {
        precondition(!hasEnded, "a stream ends once")
        hasEnded = true
        var output = [UInt8](repeating: 0, count: DigestAlgorithm.sha256.size)
        try LibraryCall.check("EVP_DigestFinal_ex") { unsafe EVP_DigestFinal_ex(context, &output, nil) }
        return output
    }
}
