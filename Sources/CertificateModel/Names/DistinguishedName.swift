// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// A distinguished name with one attribute in each relative distinguished name (RFC 5280 section 4.1.2.4).
public struct DistinguishedName: Sendable, Hashable {
    /// One attribute: its type, the string type of the value, and the value.
    public struct Attribute: Sendable, Hashable {
        /// The type.
        public let type: ObjectIdentifier
        /// The string type of the value.
        public let tag: DERTag
        /// The value as text.
        public let value: String

        /// Makes an attribute in the string type that its attribute type asks for.
        ///
        /// - Parameters:
        ///   - type: The attribute type.
        ///   - value: The text, in NFC.
        public init(_ type: AttributeType, _ value: String) {
            self.init(type: type.identifier, tag: type.stringTag, value: value)
        }

        init(type: ObjectIdentifier, tag: DERTag, value: String) {
            self.type = type
            self.tag = tag
            self.value = value
        }

        /// The attribute type, where it is one of ours.
        public var knownType: AttributeType? {
            AttributeType(identifier: type)
        }
    }

    /// The attributes in the order of the encoding.
    public let attributes: [Attribute]
    /// The Name as DER; of a name that was read, the octets as they stood.
    public let derEncoded: [UInt8]

    /// Makes a name of attributes, in their order.
    ///
    /// - Parameter attributes: Each becomes a relative distinguished name of its own.
    public init(_ attributes: [Attribute]) {
        self.attributes = attributes
        derEncoded = DERWriter.encode { writer in
            writer.write(.sequence) { name in
                for attribute in attributes { name.write(attribute) }
            }
        }
    }

    /// Reads a name and keeps its octets.
    ///
    /// - Parameter derEncoded: A Name, whole.
    /// - Throws: `DERError` when it is not DER, has several attributes in one relative name, or other than text in
    ///   one.
    public init(derEncoded: [UInt8]) throws(DERError) {
        var outer = DERReader(derEncoded)
        var names = try outer.readInside(.sequence)
        try outer.finish()
        var attributes: [Attribute] = []
        while !names.isAtEnd { attributes.append(try names.readAttribute()) }
        self.attributes = attributes
        self.derEncoded = derEncoded
    }

    /// The first value of a type.
    ///
    /// - Parameter type: The attribute type to look for.
    /// - Returns: Its value, or `nil` where the name has none.
    public subscript(_ type: AttributeType) -> String? {
        attributes.first { $0.type == type.identifier }?.value
    }
}

extension DERWriter {
    fileprivate mutating func write(_ attribute: DistinguishedName.Attribute) {
        write(.set) { set in
            set.write(.sequence) { pair in
                pair.write(attribute.type)
                pair.write(attribute.tag, Array(attribute.value.utf8))
            }
        }
    }
}

extension DERReader {
    fileprivate mutating func readAttribute() throws(DERError) -> DistinguishedName.Attribute {
        var set = try readInside(.set)
        var pair = try set.readInside(.sequence)
        try set.finish()
        let type = try pair.readObjectIdentifier()
        let start = pair.offset
        let value = try pair.readAny()
        try pair.finish()
        let isText = [DERTag.utf8String, .printableString, .ia5String].contains(value.tag)
        guard isText, let text = String(validating: value.content, as: UTF8.self) else {
            throw .badContent(type: "attribute value", offset: start)
        }
        return DistinguishedName.Attribute(type: type, tag: value.tag, value: text)
    }
}
