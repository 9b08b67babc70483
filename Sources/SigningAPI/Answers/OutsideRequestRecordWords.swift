// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A request for an outside CA, as the daemon remembers it.
public struct OutsideRequestRecordWords: Codable, Sendable, Hashable {
    /// Names the request.
    public let id: String
    /// The user ID it was made for.
    public let applicant: String
    /// Its primary address.
    public let address: String
    /// SHA-256 of the subjectPublicKeyInfo in hexadecimal.
    public let keyHash: String
    /// When it was made.
    public let createdAt: Timestamp
    /// Whether its certificate was taken in.
    public let status: OutsideRequestStatus
    /// When its certificate was taken in.
    public let completedAt: Timestamp?

    /// Makes the record of one request.
    public init(
        id: String,
        applicant: String,
        address: String,
        keyHash: String,
        createdAt: Timestamp,
        status: OutsideRequestStatus,
        completedAt: Timestamp? = nil
    ) {
        self.id = id
        self.applicant = applicant
        self.address = address
        self.keyHash = keyHash
        self.createdAt = createdAt
        self.status = status
        self.completedAt = completedAt
    }
}

extension OutsideRequestRecordWords {
    /// Writes every field; those without a value as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(applicant, forKey: .applicant)
        try container.encode(address, forKey: .address)
        try container.encode(keyHash, forKey: .keyHash)
        try container.encode(createdAt, forKey: .createdAt)
        try container.encode(status, forKey: .status)
        try container.encode(completedAt, forKey: .completedAt)
    }
}
