// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A profile: under one name, what certificates look like, by day.
public struct Profile: Sendable, Hashable {
    /// The name, 1 to 32 of a-z, 0-9 and `-`.
    public let name: String
    /// Whom its certificates name.
    public let kind: ProfileKind
    /// The versions, oldest first.
    public let versions: [ProfileVersion]

    /// Checks a decoded file.
    ///
    /// - Parameter file: The decoded file.
    /// - Throws: `ProfileError` for the first value that is wrong.
    init(_ file: ProfileFile) throws(ProfileError) {
        let check = ProfileCheck(file: file.name)
        name = try check.profileName()
        kind = file.kind
        versions = try check.versions(file.versions, of: name, kind: kind)
    }

    /// The version for a certificate with a given notBefore.
    ///
    /// - Parameter notBefore: The certificate's notBefore.
    /// - Returns: The version, `nil` before the first one.
    public func version(at notBefore: Timestamp) -> ProfileVersion? {
        versions.last { $0.isInForce(at: notBefore) }
    }

    /// The version that issues now, and the notBefore that its certificates get.
    ///
    /// Backdating never reaches behind the version's first day, because notBefore decides the version.
    ///
    /// - Parameter now: The moment of issuing.
    /// - Returns: Version and notBefore; `nil` while no version is in force.
    public func issuance(at now: Timestamp) -> (version: ProfileVersion, notBefore: Timestamp)? {
        version(at: now).map { ($0, max(now - $0.backdating, $0.inForceFrom)) }
    }
}
