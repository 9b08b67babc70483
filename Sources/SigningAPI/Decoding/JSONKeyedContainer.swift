// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The members of one object; finds unknown names as soon as it is made.
struct JSONKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let node: JSONNode
    let members: [String: JSONValue]

    init(node: JSONNode, members: [String: JSONValue]) {
        self.node = node
        self.members = members
        for name in members.keys.filter({ Key(stringValue: $0) == nil }).sorted() {
            node.mistakes.addUnknown(at: node.codingPath + [NamedKey(stringValue: name)])
        }
    }

    var codingPath: [any CodingKey] { node.codingPath }

    var allKeys: [Key] { members.keys.sorted().compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

    func decodeNil(forKey key: Key) -> Bool { (members[key.stringValue] ?? .null) == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        if let value = members[key.stringValue] { return try node.child(value, key).readRecording(type) }
        node.mistakes.addInvalid(at: codingPath + [key], "is missing")
        guard let placeholder = (type as? any JSONLeaf.Type)?.placeholder as? Value else { throw JSONNode.Recorded() }
        return placeholder
    }

    /// A wrong value counts as absent here: the mistake is recorded, and the search for others goes on.
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let value = members[key.stringValue], value != .null else { return nil }
        return try? node.child(value, key).readRecording(type)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try child(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try child(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { node }

    func superDecoder(forKey key: Key) throws -> any Decoder { child(key) }

    private func child(_ key: Key) -> JSONNode { node.child(members[key.stringValue] ?? .null, key) }
}
