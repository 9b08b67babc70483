// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An act to be written to the audit log; it gets its number and its hash when it is appended.
///
/// Details hold user IDs, serial numbers, domains and hashes, never names, addresses, passwords or keys.
public struct AuditEvent: Sendable, Hashable {
    /// What happened.
    public let action: AuditAction
    /// When.
    public let time: Timestamp
    /// Who caused it.
    public let actor: AuditActor
    /// The values that tell which; keys are camelCase.
    public let details: [String: String]

    /// Names an act.
    ///
    /// - Parameters:
    ///   - action: What happened.
    ///   - time: When.
    ///   - actor: Who caused it.
    ///   - details: The values that tell which.
    public init(_ action: AuditAction, at time: Timestamp, by actor: AuditActor, _ details: [String: String] = [:]) {
        self.action = action
        self.time = time
        self.actor = actor
        self.details = details
    }
}
