// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CLibCrypto

/// Owns one key of libcrypto.
@safe
final class KeyHandle: @unchecked Sendable {
    // Sendable because the key is not changed after it was made, and libcrypto's own caches within it are locked.
    let pointer: OpaquePointer

    /// Takes a key over from the call that made it.
    ///
    /// - Parameters:
    ///   - operation: The call's name, for the error.
    ///   - make: Gives a key that has no other owner, or `nil`.
    /// - Throws: What the error queue holds when there is none.
    init(owned operation: String, by make: () -> OpaquePointer?) throws(OpenSSLError) {
        unsafe pointer = try LibraryCall.value(operation, make)
    }

    deinit {
        unsafe EVP_PKEY_free(pointer)
    }
}
