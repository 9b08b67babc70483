// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A key under which a caller repeats a creating call without creating twice.
public struct IdempotencyKey: Sendable, Hashable {
    /// SHA-256 over uid, Acting-User, method, path and the key itself.
    public let scope: [UInt8]
    /// SHA-256 over the body without its secrets.
    public let fingerprint: [UInt8]

    /// Names a key.
    ///
    /// - Parameters:
    ///   - scope: SHA-256 over uid, Acting-User, method, path and the key itself.
    ///   - fingerprint: SHA-256 over the body without its secrets.
    public init(scope: [UInt8], fingerprint: [UInt8]) {
        self.scope = scope
        self.fingerprint = fingerprint
    }
}

/// What a key was used for.
public struct IdempotentOutcome: Sendable, Hashable {
    /// SHA-256 over the body of the first call, without its secrets.
    public let fingerprint: [UInt8]
    /// The serial number or request identifier that the first call created.
    public let reference: String
    /// Until when the key is remembered.
    public let heldUntil: Timestamp

    /// Names an outcome.
    ///
    /// - Parameters:
    ///   - fingerprint: SHA-256 over the body of the first call.
    ///   - reference: What the first call created.
    ///   - heldUntil: Until when the key is remembered.
    public init(fingerprint: [UInt8], reference: String, heldUntil: Timestamp) {
        self.fingerprint = fingerprint
        self.reference = reference
        self.heldUntil = heldUntil
    }
}
