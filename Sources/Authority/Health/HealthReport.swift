// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Whether the authority can do its work, and what somebody should look at.
public struct HealthReport: Sendable {
    /// One thing to look at.
    public struct Problem: Sendable, Hashable {
        /// A code for programs.
        public let code: String
        /// What is wrong and what to do.
        public let detail: String
        /// Whether nothing can be signed because of it.
        public let stopsSigning: Bool

        /// Names a problem.
        ///
        /// - Parameters:
        ///   - code: A code for programs.
        ///   - detail: What is wrong and what to do.
        ///   - stopsSigning: Whether nothing can be signed because of it.
        public init(code: String, detail: String, stopsSigning: Bool) {
            self.code = code
            self.detail = detail
            self.stopsSigning = stopsSigning
        }
    }

    /// The state of one issuer.
    public struct IssuerState: Sendable, Hashable {
        /// The name of the issuer.
        public let name: String
        /// The number of the published CRL, where there is one.
        public let revocationListNumber: Int64?
        /// When it was made.
        public let thisUpdate: Timestamp?
        /// When the next one is due at the latest.
        public let nextUpdate: Timestamp?
    }

    /// What to look at; empty when all is well.
    public let problems: [Problem]
    /// The issuers.
    public let issuers: [IssuerState]
    /// Whether the store answers.
    public let storeAnswers: Bool

    /// Whether anything can be signed.
    public var canSign: Bool {
        !problems.contains(where: \.stopsSigning)
    }
}
