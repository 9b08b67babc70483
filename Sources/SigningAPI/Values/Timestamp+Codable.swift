// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension Timestamp: Codable {
    /// Reads RFC 3339 in UTC with whole seconds.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Timestamp(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "is not a time; RFC 3339 in UTC with whole seconds is expected: 2026-01-31T12:00:00Z"
            )
        }
        self = moment
    }

    /// Writes RFC 3339 in UTC with whole seconds.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
