// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

extension SerialNumber: Codable {
    /// Reads hexadecimal digits without separators.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let serial = SerialNumber(hexadecimal: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "is not a serial number; 2 to 40 hexadecimal digits without separators are expected"
            )
        }
        self = serial
    }

    /// Writes lower-case hexadecimal digits without separators.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
