// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailboxRegistry
public import SubjectProfiles

/// What the configuration decides about issuing, revoking and publishing.
public struct AuthoritySettings: Sendable {
    /// Where CRLs and CA certificates are published; ends in a slash.
    public var publicURL: String
    /// The organisation that stands in subjects.
    public var organization: Organization
    /// Policies that stand in certificates beside those of the profile.
    public var ownPolicies: [ObjectIdentifier] = []
    /// The profiles for a personal address; the first is the default.
    public var personalProfiles = ["personal", "personal-mailbox"]
    /// The profiles for a functional address; the first is the default.
    public var functionalProfiles = ["functional"]
    /// How long before its end a certificate may be renewed (X6).
    public var renewalPeriod = Duration.days(28)
    /// What the registry demands of addresses that are requested for (D4).
    public var registryPolicy = RegistryPolicy.standard
    /// The agreement that a request has to carry (X10).
    public var agreement: String?
    /// How long an unfinished intent holds its address.
    public var intentHold = Duration.seconds(60)
    /// How long idempotency keys are held.
    public var idempotencyHold = Duration.seconds(86400)
    /// How many certificates a person may request in an hour, here or from an outside CA.
    public var certificatesPerPersonPerHour = 30
    /// How many certificates a person may revoke in an hour.
    public var revocationsPerPersonPerHour = 50
    /// How many certificates a portal may request in an hour for all its people; `nil` for any number.
    public var certificatesPerPortalPerHour: Int?
    /// How many certificates a portal may revoke in an hour for all its people; `nil` for any number.
    public var revocationsPerPortalPerHour: Int?
    /// Iterations of key derivation and MAC in PKCS#12 files.
    public var pkcs12Iterations = 100_000
    /// The fewest characters of a password.
    public var minimumPasswordLength = 12
    /// From thisUpdate to nextUpdate.
    public var revocationListValidity = Duration.days(7)

    /// Begins with the defaults.
    ///
    /// - Parameters:
    ///   - publicURL: Where CRLs and CA certificates are published; ends in a slash.
    ///   - organization: The organisation that stands in subjects.
    public init(publicURL: String, organization: Organization) {
        self.publicURL = publicURL
        self.organization = organization
    }
}
