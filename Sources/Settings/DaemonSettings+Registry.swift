// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[registry]`: mailboxes, their challenges, and what the right to a certificate rests on.
    public struct Registry: Hashable, Sendable {
        /// Who may be named as applicant of a functional mailbox (`C2`).
        public enum Applicant: String, CaseIterable, Hashable, Sendable {
            /// People of the directory, by their primary address.
            case directory
            /// Any address.
            case any
        }

        /// What the control over an address has to rest on (`D4`).
        public enum IssuanceBasis: String, CaseIterable, Hashable, Sendable {
            /// Nothing more than the rules; for a private CA.
            case none
            /// A check of the domain that is at most 398 days old.
            case domain = "domain-398d"
            /// A link that is at most 30 days old.
            case mailbox = "mailbox-30d"
        }

        /// `tokenKey`: a file whose first line is the key of the tokens in challenge mails (`C6`).
        public var tokenKey = "state/registry/token.key"
        /// `applicant`: who may be named as applicant of a functional mailbox (`C2`).
        public var applicant = Applicant.directory
        /// `issuanceBasis`: what the control over an address has to rest on (`D4`).
        public var issuanceBasis = IssuanceBasis.none
        /// `challengeHours`: how long a challenge holds; more than 24 only with ``IssuanceBasis/none`` (`C6`).
        public var challengeHours = 24
        /// `maximumAliases`: how many aliases a mailbox may have (`M1`).
        public var maximumAliases = 2
    }
}

extension DaemonSettings.Registry {
    init(_ reader: ConfigurationReader) throws(SettingsError) {
        tokenKey = try reader.optionalString("tokenKey") ?? tokenKey
        applicant = try reader.optionalChoice("applicant", of: Applicant.self) ?? applicant
        issuanceBasis = try reader.optionalChoice("issuanceBasis", of: IssuanceBasis.self) ?? issuanceBasis
        challengeHours = try reader.optionalInteger("challengeHours", in: 1...720) ?? challengeHours
        maximumAliases = try reader.optionalInteger("maximumAliases", in: 0...20) ?? maximumAliases
        guard challengeHours <= 24 || issuanceBasis == .none else {
            let problem = "is \(challengeHours), while issuanceBasis is \"\(issuanceBasis.rawValue)\""
            throw reader.invalid("challengeHours", problem, expected: "at most 24 hours, or issuanceBasis = \"none\"")
        }
    }
}
