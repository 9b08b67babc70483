// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import SubjectProfiles

/// What was found about a certificate.
public struct VerificationReport: Sendable {
    /// The profile that it was held against.
    public let profile: String?
    /// The version that was in force at its notBefore.
    public let profileVersion: String?
    /// All checks, in their order.
    public let findings: [Finding]

    /// Whether no check failed.
    public var isGood: Bool {
        findings.allSatisfy { $0.status != .fail }
    }
}
