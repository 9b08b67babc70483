// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto

/// Owns one signing or verifying operation of libcrypto.
@safe
final class DigestContext {
    let pointer: OpaquePointer

    init() throws(OpenSSLError) {
        unsafe pointer = try LibraryCall.value("EVP_MD_CTX_new") { unsafe EVP_MD_CTX_new() }
    }

    deinit {
        unsafe EVP_MD_CTX_free(pointer)
    }

    /// Begins to sign.
    ///
    /// - Parameters:
    ///   - key: A private key.
    ///   - algorithm: One without parameters.
    /// - Throws: `OpenSSLError`.
    func beginSigning(with key: KeyHandle, _ algorithm: SignatureAlgorithm) throws(OpenSSLError) {
        let digest = unsafe algorithm.digest?.algorithm.pointer
        try LibraryCall.check("EVP_DigestSignInit") {
            unsafe EVP_DigestSignInit(pointer, nil, digest, nil, key.pointer)
        }
    }

    /// Begins to verify.
    ///
    /// - Parameters:
    ///   - key: A public key.
    ///   - algorithm: The algorithm and, for PSS, its salt length.
    /// - Throws: `OpenSSLError`.
    func beginVerifying(with key: KeyHandle, _ algorithm: SignatureAlgorithm) throws(OpenSSLError) {
        let digest = unsafe algorithm.digest?.algorithm.pointer
        // Borrowed from the digest context; for PSS only.
        var keyContext: OpaquePointer? = nil
        try LibraryCall.check("EVP_DigestVerifyInit") {
            unsafe EVP_DigestVerifyInit(pointer, &keyContext, digest, nil, key.pointer)
        }
        guard case .rsaPSS(_, let saltCount) = algorithm else { return }
        try LibraryCall.check("EVP_PKEY_CTX_set_rsa_padding") {
            unsafe EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING)
        }
        try LibraryCall.check("EVP_PKEY_CTX_set_rsa_pss_saltlen") {
            unsafe EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, CInt(saltCount))
        }
    }
}
