// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Reads words from the socket: strict JSON into `Decodable` structs, with every mistake named by its JSON pointer.
///
/// A name that the struct's `CodingKeys` do not list is unknown. As many mistakes as possible are reported together.
public struct StrictJSONDecoder: Sendable {
    /// What happens to names that a struct does not have.
    public enum UnknownFields: Sendable, Hashable {
        /// They are errors: the daemon's side.
        case refused
        /// They are passed over: the client's side, so that a newer daemon can say more.
        case ignored
    }

    /// What happens to names that a struct does not have.
    public let unknownFields: UnknownFields
    /// How deep the text may nest.
    public let depthLimit: Int

    /// Makes a decoder.
    public init(unknownFields: UnknownFields = .refused, depthLimit: Int = JSONValue.defaultDepthLimit) {
        self.unknownFields = unknownFields
        self.depthLimit = depthLimit
    }

    /// Reads a JSON text.
    ///
    /// - Parameters:
    ///   - type: What to read.
    ///   - bytes: The whole text.
    /// - Returns: The words.
    /// - Throws: `RequestError` with all mistakes that were found.
    public func decode<Words: Decodable>(
        _ type: Words.Type = Words.self,
        from bytes: [UInt8]
    ) throws(RequestError) -> Words {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: bytes, depthLimit: depthLimit)
        } catch {
            throw .notJSON(error)
        }
        return try decode(type, from: value)
    }

    /// Reads a JSON value that was parsed before.
    ///
    /// - Parameters:
    ///   - type: What to read.
    ///   - value: The value.
    /// - Returns: The words.
    /// - Throws: `RequestError` with all mistakes that were found.
    public func decode<Words: Decodable>(
        _ type: Words.Type = Words.self,
        from value: JSONValue
    ) throws(RequestError) -> Words {
        let mistakes = DecodingMistakes(unknownFields: unknownFields)
        let words = try? JSONNode(value: value, codingPath: [], mistakes: mistakes).readRecording(type)
        guard let words, mistakes.isEmpty else { throw mistakes.requestError }
        return words
    }
}
