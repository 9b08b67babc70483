// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One JSON value on its way into a `Decodable` type, and where it stands.
struct JSONNode {
    let value: JSONValue
    let codingPath: [any CodingKey]
    let mistakes: DecodingMistakes

    /// Thrown when decoding cannot go on; what is wrong was recorded before.
    struct Recorded: Error {}

    func child(_ value: JSONValue, _ key: some CodingKey) -> JSONNode {
        JSONNode(value: value, codingPath: codingPath + [key], mistakes: mistakes)
    }

    /// Records that the value is not what it should be.
    func expected(_ expectation: String) -> Recorded {
        mistakes.addInvalid(at: codingPath, "is \(value.kind); \(expectation) is expected")
        return Recorded()
    }

    /// Reads the value; a wrong leaf is recorded and replaced so that the search for mistakes goes on.
    func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == JSONValue.self, let value = value as? Value { return value }
        guard let leaf = type as? any JSONLeaf.Type else { return try Value(from: self) }
        if let value = leaf.init(json: value) as? Value { return value }
        let recorded = expected(leaf.expectation)
        guard let placeholder = leaf.placeholder as? Value else { throw recorded }
        return placeholder
    }

    /// Reads the value and records what it throws.
    func readRecording<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try read(type)
        } catch is Recorded {
            throw Recorded()
        } catch DecodingError.dataCorrupted(let context) {
            mistakes.addInvalid(at: codingPath, context.debugDescription)
            throw Recorded()
        } catch {
            mistakes.addInvalid(at: codingPath, "does not have the expected form")
            throw Recorded()
        }
    }
}

extension JSONNode: Decoder {
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw expected("an object") }
        return KeyedDecodingContainer(JSONKeyedContainer(node: self, members: members))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let values) = value else { throw expected("an array") }
        return JSONUnkeyedContainer(node: self, values: values)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension JSONNode: SingleValueDecodingContainer {
    func decodeNil() -> Bool { value == .null }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try readRecording(type) }
}
