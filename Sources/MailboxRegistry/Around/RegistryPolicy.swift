// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// What the configuration decides about registration.
public struct RegistryPolicy: Sendable, Hashable {
    /// What a certificate's address control has to rest on (D4).
    public enum IssuanceBasis: String, Sendable, Hashable, CaseIterable {
        /// Nothing more than these rules; for a private CA.
        case none
        /// The control over the domain was checked at most 398 days ago.
        case domain = "domain-398d"
        /// The link is at most 30 days old.
        case mailbox = "mailbox-30d"
    }

    /// Who may be named as applicant of a functional mailbox (C2).
    public enum ApplicantChoice: String, Sendable, Hashable, CaseIterable {
        /// Whose primary address the directory holds; only they can confirm.
        case directory
        /// Any address; whoever gets the mail can confirm.
        case any
    }

    /// The life of a challenge, and the longest that a basis other than `none` allows (C6).
    public static let standardLifetime = Duration.days(1)
    /// The most octets of an emailAddress that the rules of every profile take (ub-emailaddress-length of RFC 3280).
    public static let standardLongestAddress = 128
    /// What is so when nothing is configured.
    public static let standard = Self()

    /// How many aliases a mailbox may have (M1).
    public let maximumAliases: Int
    /// How many octets a primary address may have: more fit into no Subject (M1).
    public let longestAddress: Int
    /// How long a challenge holds (C6).
    public let challengeLifetime: Duration
    /// Who may be named as applicant (C2).
    public let applicant: ApplicantChoice
    /// What address control has to rest on (D4).
    public let basis: IssuanceBasis

    private init() {
        maximumAliases = 2
        longestAddress = Self.standardLongestAddress
        challengeLifetime = Self.standardLifetime
        applicant = .directory
        basis = .none
    }

    /// Checks and puts together what is configured.
    ///
    /// - Parameters:
    ///   - maximumAliases: How many aliases a mailbox may have.
    ///   - longestAddress: How many octets a primary address may have.
    ///   - challengeLifetime: How long a challenge holds.
    ///   - applicant: Who may be named as applicant.
    ///   - basis: What address control has to rest on.
    /// - Throws: `RegistryRefusal.lifetime` for one that C6 forbids.
    public init(
        maximumAliases: Int = 2,
        longestAddress: Int = Self.standardLongestAddress,
        challengeLifetime: Duration = Self.standardLifetime,
        applicant: ApplicantChoice = .directory,
        basis: IssuanceBasis = .none
    ) throws(RegistryRefusal) {
        let isShortEnough = basis == .none || challengeLifetime <= Self.standardLifetime
        guard challengeLifetime >= .seconds(1), isShortEnough else { throw .lifetime(challengeLifetime) }
        self.maximumAliases = max(0, maximumAliases)
        self.longestAddress = longestAddress
        self.challengeLifetime = challengeLifetime
        self.applicant = applicant
        self.basis = basis
    }
}
