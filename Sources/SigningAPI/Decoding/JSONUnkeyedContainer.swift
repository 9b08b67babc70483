// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The elements of one array, read one after the other.
struct JSONUnkeyedContainer: UnkeyedDecodingContainer {
    let node: JSONNode
    let values: [JSONValue]
    private(set) var currentIndex = 0

    init(node: JSONNode, values: [JSONValue]) {
        self.node = node
        self.values = values
    }

    var codingPath: [any CodingKey] { node.codingPath }

    var count: Int? { values.count }

    var isAtEnd: Bool { currentIndex >= values.count }

    mutating func decodeNil() -> Bool {
        guard !isAtEnd, values[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try next().readRecording(type)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }

    private mutating func next() throws -> JSONNode {
        guard !isAtEnd else {
            node.mistakes.addInvalid(at: codingPath, "has too few elements")
            throw JSONNode.Recorded()
        }
        defer { currentIndex += 1 }
        return node.child(values[currentIndex], NamedKey(intValue: currentIndex))
    }
}
