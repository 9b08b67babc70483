// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension JSONValue: Encodable {
    /// Writes the value as what it is.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }
}

extension JSONValue: Decodable {
    /// Takes any value over; only `StrictJSONDecoder` reads this type.
    public init(from decoder: any Decoder) throws {
        guard let node = decoder as? JSONNode else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "JSONValue is read by StrictJSONDecoder only")
            )
        }
        self = node.value
    }
}
