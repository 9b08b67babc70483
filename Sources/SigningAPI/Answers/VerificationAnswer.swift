// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/verify`.
public struct VerificationAnswer: Codable, Sendable, Hashable {
    /// The profile it was judged by; none fits when absent.
    public let profile: String?
    /// The version in force at its notBefore.
    public let profileVersion: String?
    /// Whether no check failed.
    public let ok: Bool
    /// The outcome of each check.
    public let findings: [FindingWords]

    /// Makes one verdict.
    public init(profile: String? = nil, profileVersion: String? = nil, ok: Bool, findings: [FindingWords]) {
        self.profile = profile
        self.profileVersion = profileVersion
        self.ok = ok
        self.findings = findings
    }
}

extension VerificationAnswer {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(profile, forKey: .profile)
        try container.encode(profileVersion, forKey: .profileVersion)
        try container.encode(ok, forKey: .ok)
        try container.encode(findings, forKey: .findings)
    }
}
