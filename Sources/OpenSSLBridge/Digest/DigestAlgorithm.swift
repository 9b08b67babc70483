// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto

/// A digest of libcrypto, fetched once.
@safe
final class DigestAlgorithm: @unchecked Sendable {
    // Sendable because fetched algorithms are immutable and live as long as the process.
    let pointer: OpaquePointer
    let size: Int

    private init(_ name: String, size: Int) {
        guard let pointer = unsafe EVP_MD_fetch(nil, name, nil) else {
            preconditionFailure("libcrypto's default provider has no \(name)")
        }
        unsafe self.pointer = pointer
        self.size = size
    }

    static let sha1 = DigestAlgorithm("SHA1", size: 20)
    static let sha256 = DigestAlgorithm("SHA256", size: 32)
    static let sha384 = DigestAlgorithm("SHA384", size: 48)
    static let sha512 = DigestAlgorithm("SHA512", size: 64)
}
