// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

private import CLibCrypto

/// Randomness of libcrypto's generator, which the kernel seeds.
public struct SystemRandomSource: RandomNumberGenerator, Sendable {
    /// Needs nothing.
    public init() {}

    /// Draws 64 random bits.
    ///
    /// - Returns: The bits.
    public mutating func next() -> UInt64 {
        var value: UInt64 = 0
        let result = unsafe withUnsafeMutableBytes(of: &value) { buffer in
            unsafe RAND_bytes(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), CInt(buffer.count))
        }
        precondition(result == 1, "the system gives no randomness, so nothing may be signed")
        return value
    }

    /// Draws octets.
    ///
    /// - Parameter count: How many.
    /// - Returns: That many random octets.
    public static func bytes(_ count: Int) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: count)
        let result = unsafe RAND_bytes(&output, CInt(count))
        precondition(result == 1, "the system gives no randomness, so nothing may be signed")
        return output
    }
}
