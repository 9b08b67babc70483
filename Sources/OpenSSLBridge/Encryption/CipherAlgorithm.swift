// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto

/// A cipher of libcrypto in CBC mode with padding, fetched once.
@safe
final class CipherAlgorithm: @unchecked Sendable {
    // Sendable because fetched algorithms are immutable and live as long as the process.
    let pointer: OpaquePointer
    let keyCount: Int
    let blockCount: Int

    private init(_ name: String, keyCount: Int, blockCount: Int) {
        guard let pointer = unsafe EVP_CIPHER_fetch(nil, name, nil) else {
            preconditionFailure("libcrypto's default provider has no \(name)")
        }
        unsafe self.pointer = pointer
        self.keyCount = keyCount
        self.blockCount = blockCount
    }

    static let aes256CBC = CipherAlgorithm("AES-256-CBC", keyCount: 32, blockCount: 16)
    static let tripleDESCBC = CipherAlgorithm("DES-EDE3-CBC", keyCount: 24, blockCount: 8)

    /// Encrypts.
    ///
    /// - Parameters:
    ///   - plaintext: What is hidden.
    ///   - key: As many octets as the cipher's key has.
    ///   - vector: As many octets as a block has.
    /// - Returns: The ciphertext, padded to whole blocks.
    /// - Throws: `OpenSSLError`.
    func encrypt(_ plaintext: SecretBytes, key: SecretBytes, vector: SecretBytes) throws(OpenSSLError) -> [UInt8] {
        let output = try transform(plaintext, key: key, vector: vector, direction: 1)
        return unsafe Array(output.buffer)
    }

    /// Decrypts.
    ///
    /// - Parameters:
    ///   - ciphertext: Whole blocks.
    ///   - key: As many octets as the cipher's key has.
    ///   - vector: As many octets as a block has.
    /// - Returns: The plaintext without its padding.
    /// - Throws: `OpenSSLError`, mostly because key or padding is wrong.
    func decrypt(_ ciphertext: [UInt8], key: SecretBytes, vector: SecretBytes) throws(OpenSSLError) -> SecretBytes {
        try transform(SecretBytes(copying: ciphertext), key: key, vector: vector, direction: 0)
    }

    private func transform(
        _ input: SecretBytes,
        key: SecretBytes,
        vector: SecretBytes,
        direction: CInt
    ) throws(OpenSSLError) -> SecretBytes {
        let context = try unsafe LibraryCall.value("EVP_CIPHER_CTX_new") { unsafe EVP_CIPHER_CTX_new() }
        defer { unsafe EVP_CIPHER_CTX_free(context) }
        try LibraryCall.check("EVP_CipherInit_ex2") {
            unsafe EVP_CipherInit_ex2(
                context,
                pointer,
                key.buffer.baseAddress,
                vector.buffer.baseAddress,
                direction,
                nil
            )
        }
        var count: CInt = 0
        var lastCount: CInt = 0
        let output = try unsafe SecretBytes(count: input.count + blockCount) { memory throws(OpenSSLError) in
            try LibraryCall.check("EVP_CipherUpdate") {
                unsafe EVP_CipherUpdate(
                    context,
                    memory.baseAddress,
                    &count,
                    input.buffer.baseAddress,
                    CInt(input.count)
                )
            }
            try LibraryCall.check("EVP_CipherFinal_ex") {
                unsafe EVP_CipherFinal_ex(context, memory.baseAddress?.advanced(by: Int(count)), &lastCount)
            }
        }
        return withExtendedLifetime((key, vector)) { output.extracting(0..<Int(count + lastCount)) }
    }
}
