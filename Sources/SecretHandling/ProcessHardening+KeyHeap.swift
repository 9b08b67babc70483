// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import OpenSSLBridge
public import ProgramSetup

extension ProcessHardening {
    /// Makes the heap in which keys stand.
    ///
    /// - Returns: Whether it is locked in memory; where it is not, keys may be written to swap.
    /// - Throws: `SecretHandlingError.noSecureHeap`.
    public static func prepareKeyHeap() throws(SecretHandlingError) -> Bool {
        switch CryptographyLibrary.prepare() {
        case .locked: return true
        case .unlocked: return false
        case .absent: throw .noSecureHeap
        }
    }
}
