// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The answer of `POST /v1/subjects`.
public struct SubjectPreviewAnswer: Codable, Sendable, Hashable {
    /// The profile.
    public let profile: String
    /// The version in force at the moment asked for.
    public let profileVersion: String
    /// The Subject as RFC 4514 writes it.
    public let subject: String
    /// The addresses in the subjectAltName.
    public let subjectAltNames: [String]
    /// What the rules say about it.
    public let findings: [FindingWords]

    /// Makes one preview.
    public init(
        profile: String,
        profileVersion: String,
        subject: String,
        subjectAltNames: [String],
        findings: [FindingWords]
    ) {
        self.profile = profile
        self.profileVersion = profileVersion
        self.subject = subject
        self.subjectAltNames = subjectAltNames
        self.findings = findings
    }
}
