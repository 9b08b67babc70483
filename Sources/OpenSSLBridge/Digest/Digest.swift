// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// One-shot digests.
public enum Digest {
    /// SHA-256, FIPS 180-4.
    ///
    /// - Parameter bytes: What is digested.
    /// - Returns: 32 octets.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        compute(.sha256, bytes)
    }

    /// SHA-1, FIPS 180-4: only where a format demands it (key identifiers, PKCS#12's localKeyID).
    ///
    /// - Parameter bytes: What is digested.
    /// - Returns: 20 octets.
    public static func sha1(_ bytes: some Collection<UInt8>) -> [UInt8] {
        compute(.sha1, Array(bytes))
    }

    /// HMAC-SHA-256, RFC 2104.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - message: What is authenticated.
    /// - Returns: 32 octets.
    public static func hmacSHA256(key: SecretBytes, message: [UInt8]) -> [UInt8] {
        authenticate(.sha256, key: key, message: message)
    }

    /// Compares without telling by its time where a difference lies.
    ///
    /// - Parameters:
    ///   - left: One value.
    ///   - right: The other.
    /// - Returns: Whether length and octets are the same.
    public static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        unsafe left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
    }

    static func authenticate(_ algorithm: DigestAlgorithm, key: SecretBytes, message: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: algorithm.size)
        var count = CUnsignedInt(output.count)
        let keyBytes = unsafe key.buffer
        let result = unsafe HMAC(
            algorithm.pointer,
            keyBytes.baseAddress,
            CInt(keyBytes.count),
            message,
            message.count,
            &output,
            &count
        )
        precondition(unsafe result != nil, "libcrypto lost one of its own digests")
        return withExtendedLifetime(key) { output }
    }

    private static func compute(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: algorithm.size)
        let result = unsafe EVP_Digest(bytes, bytes.count, &output, nil, algorithm.pointer, nil)
        precondition(result == 1, "libcrypto lost one of its own digests")
        return output
    }
}
