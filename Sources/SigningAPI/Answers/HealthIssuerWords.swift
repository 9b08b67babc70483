// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// How one issuer is.
public struct HealthIssuerWords: Codable, Sendable, Hashable {
    /// The issuer’s name.
    public let name: String
    /// What it is able to do.
    public let state: IssuerState
    /// The number of its published revocation list.
    public let crlNumber: Int64?
    /// When that list was made.
    public let thisUpdate: Timestamp?
    /// When the next one is due at the latest.
    public let nextUpdate: Timestamp?

    /// Makes the words of one issuer.
    public init(
        name: String,
        state: IssuerState,
        crlNumber: Int64? = nil,
        thisUpdate: Timestamp? = nil,
        nextUpdate: Timestamp? = nil
    ) {
        self.name = name
        self.state = state
        self.crlNumber = crlNumber
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
    }
}
