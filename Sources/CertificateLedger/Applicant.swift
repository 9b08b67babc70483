// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Whom a certificate was issued to: the user ID and the number of their directory entry at that time (P4).
public struct Applicant: Sendable, Hashable {
    /// The user ID.
    public let user: String
    /// The number of the directory entry.
    public let person: Int64

    /// Names an applicant.
    ///
    /// - Parameters:
    ///   - user: The user ID.
    ///   - person: The number of the directory entry.
    public init(user: String, person: Int64) {
        self.user = user
        self.person = person
    }

    /// Whether this is another person who had the same user ID; neither sees anything of the other (P4).
    ///
    /// - Parameter other: The one to compare with.
    /// - Returns: Whether the user ID is the same and the directory entry is not.
    public func isNamesake(of other: Applicant) -> Bool {
        user == other.user && person != other.person
    }
}
