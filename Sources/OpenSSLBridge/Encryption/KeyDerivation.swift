// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// Turns passwords into keys.
enum KeyDerivation {
    /// What a key of PKCS#12's own derivation is for.
    ///
    /// RFC 7292 appendix B.3.
    enum Purpose: CInt {
        case key = 1
        case vector = 2
        case authentication = 3
    }

    /// PBKDF2 with HMAC-SHA-256 over the password's UTF-8 octets.
    ///
    /// RFC 8018 section 5.2.
    ///
    /// - Parameters:
    ///   - password: The octets.
    ///   - salt: The salt.
    ///   - iterations: How often.
    ///   - count: How many octets are wanted.
    /// - Returns: The key.
    /// - Throws: `OpenSSLError`.
    static func pbkdf2(
        _ password: SecretBytes,
        salt: [UInt8],
        iterations: Int,
        count: Int
    ) throws(OpenSSLError) -> SecretBytes {
        try unsafe SecretBytes(count: count) { memory throws(OpenSSLError) in
            try LibraryCall.check("PKCS5_PBKDF2_HMAC") {
                unsafe PKCS5_PBKDF2_HMAC(
                    UnsafeRawPointer(password.buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    CInt(password.count),
                    salt,
                    CInt(salt.count),
                    CInt(iterations),
                    DigestAlgorithm.sha256.pointer,
                    CInt(memory.count),
                    memory.baseAddress
                )
            }
        }
    }

    /// PKCS#12's own derivation, over the password as a BMPString with a zero at its end.
    ///
    /// RFC 7292 appendix B.
    ///
    /// - Parameters:
    ///   - password: The UTF-8 octets; libcrypto turns them into UTF-16.
    ///   - digest: The digest.
    ///   - purpose: Key, vector or MAC.
    ///   - salt: The salt.
    ///   - iterations: How often.
    ///   - count: How many octets are wanted.
    /// - Returns: The key.
    /// - Throws: `OpenSSLError`.
    static func pkcs12(
        _ password: SecretBytes,
        digest: DigestAlgorithm,
        purpose: Purpose,
        salt: [UInt8],
        iterations: Int,
        count: Int
    ) throws(OpenSSLError) -> SecretBytes {
        var salt = salt
        return try unsafe SecretBytes(count: count) { memory throws(OpenSSLError) in
            try LibraryCall.check("PKCS12_key_gen_utf8") {
                unsafe PKCS12_key_gen_utf8(
                    UnsafeRawPointer(password.buffer.baseAddress)?.assumingMemoryBound(to: CChar.self),
                    CInt(password.count),
                    &salt,
                    CInt(salt.count),
                    purpose.rawValue,
                    CInt(iterations),
                    CInt(memory.count),
                    memory.baseAddress,
                    digest.pointer
                )
            }
        }
    }
}
