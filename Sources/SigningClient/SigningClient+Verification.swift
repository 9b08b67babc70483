// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import SigningAPI

extension SigningClient {
    /// The profiles with the versions in force now.
    ///
    /// - Returns: All of them.
    /// - Throws: `SigningClientError`.
    public func profiles() async throws(SigningClientError) -> [ProfileWords] {
        try await send(SigningCall(.get, ["v1", "profiles"]), returning: Page<ProfileWords>.self).items
    }

    /// The version of a profile that is in force at a moment.
    ///
    /// - Parameters:
    ///   - name: The profile's name.
    ///   - moment: The moment; now without it.
    /// - Returns: The version.
    /// - Throws: `SigningClientError`.
    public func profile(_ name: String, at moment: Timestamp? = nil) async throws(SigningClientError) -> ProfileWords {
        let query = [("at", moment.map(\.description))]
        return try await send(SigningCall(.get, ["v1", "profiles", name], query: query))
    }

    /// Shows the Subject that a certificate would have; nothing is signed.
    ///
    /// - Parameter words: Whose Subject.
    /// - Returns: Subject, subjectAltName and what the rules say.
    /// - Throws: `SigningClientError`.
    public func previewSubject(
        _ words: SubjectPreviewWords
    ) async throws(SigningClientError) -> SubjectPreviewAnswer {
        try await send(.post, ["v1", "subjects"], words)
    }

    /// Judges a certificate by the rules of its profile.
    ///
    /// - Parameter words: The certificate.
    /// - Returns: The outcome of each check.
    /// - Throws: `SigningClientError`.
    public func verify(_ words: VerificationWords) async throws(SigningClientError) -> VerificationAnswer {
        try await send(.post, ["v1", "verify"], words)
    }
}
