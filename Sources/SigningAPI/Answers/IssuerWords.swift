// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// An issuer: a CA of the settings.
public struct IssuerWords: Codable, Sendable, Hashable {
    /// Its name in the settings.
    public let name: String
    /// Its Subject as RFC 4514 writes it.
    public let subject: String
    /// What it is able to do.
    public let state: IssuerState
    /// The first second of its validity.
    public let notBefore: Timestamp
    /// The last second of its validity.
    public let notAfter: Timestamp
    /// Its certificate as PEM.
    public let pem: String
    /// Whether it is a root: self-issued, and what people install.
    public let root: Bool
    /// SHA-256 of its certificate in lower-case hexadecimal, as people compare it.
    public let sha256Fingerprint: String
    /// SHA-1 of it: no protection by itself, but what some systems show.
    public let sha1Fingerprint: String
    /// The CA certificates above it as PEM, without the root.
    public let chain: [String]
    /// The number of its published revocation list.
    public let crlNumber: Int64?
    /// When that list was made.
    public let thisUpdate: Timestamp?
    /// When the next one is due at the latest.
    public let nextUpdate: Timestamp?

    /// Makes the words of one issuer.
    public init(
        name: String,
        subject: String,
        state: IssuerState,
        notBefore: Timestamp,
        notAfter: Timestamp,
        pem: String,
        root: Bool,
        sha256Fingerprint: String,
        sha1Fingerprint: String,
        chain: [String],
        crlNumber: Int64? = nil,
        thisUpdate: Timestamp? = nil,
        nextUpdate: Timestamp? = nil
    ) {
        self.name = name
        self.subject = subject
        self.state = state
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.pem = pem
        self.root = root
        self.sha256Fingerprint = sha256Fingerprint
        self.sha1Fingerprint = sha1Fingerprint
        self.chain = chain
        self.crlNumber = crlNumber
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
    }
}

extension IssuerWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(subject, forKey: .subject)
        try container.encode(state, forKey: .state)
        try container.encode(notBefore, forKey: .notBefore)
        try container.encode(notAfter, forKey: .notAfter)
        try container.encode(pem, forKey: .pem)
        try container.encode(root, forKey: .root)
        try container.encode(sha256Fingerprint, forKey: .sha256Fingerprint)
        try container.encode(sha1Fingerprint, forKey: .sha1Fingerprint)
        try container.encode(chain, forKey: .chain)
        try container.encode(crlNumber, forKey: .crlNumber)
        try container.encode(thisUpdate, forKey: .thisUpdate)
        try container.encode(nextUpdate, forKey: .nextUpdate)
    }
}
