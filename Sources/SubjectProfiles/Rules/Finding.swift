// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What one rule says about one certificate.
public struct Finding: Sendable, Hashable {
    /// How the rule decided.
    public enum Status: String, Sendable, Hashable {
        /// As demanded.
        case pass
        /// Not as demanded: the certificate is not signed, or not as its profile wants it.
        case fail
        /// Nothing to complain about, and something to know.
        case note
    }

    /// The rule's name, such as `key-usage`.
    public let check: String
    /// How the rule decided.
    public let status: Status
    /// What was found and, for a failure, what would be right.
    public let detail: String

    /// Names a finding.
    ///
    /// - Parameters:
    ///   - check: The rule's name.
    ///   - status: How the rule decided.
    ///   - detail: What was found.
    public init(check: String, status: Status, detail: String) {
        self.check = check
        self.status = status
        self.detail = detail
    }
}

extension Sequence<Finding> {
    /// The findings that forbid a signature.
    public var failures: [Finding] {
        filter { $0.status == .fail }
    }
}
