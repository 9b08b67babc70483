// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A Name taken apart, with its octets.
struct ExaminedName: Sendable {
    /// One attribute.
    struct Attribute: Sendable {
        /// The attribute type, where it is one of ours.
        let type: AttributeType?
        /// The object identifier of the type.
        let identifier: ObjectIdentifier
        /// The string type of the value.
        let tag: DERTag
        /// The octets of the value.
        let content: [UInt8]
        /// The value as text, where it is UTF-8.
        let text: String?
        /// Whether the attribute shares its relative distinguished name with the one before.
        let sharesName: Bool

        /// The name of the type, the dotted identifier where it is none of ours.
        var label: String {
            type?.rawValue ?? identifier.description
        }
    }

    /// The attributes in their order.
    let attributes: [Attribute]
    /// The Name as DER.
    let derEncoded: ArraySlice<UInt8>

    init(_ element: DERReader.Element) throws(DERError) {
        derEncoded = element.encoded
        var names = DERReader(element.content)
        var attributes: [Attribute] = []
        while !names.isAtEnd {
            var set = try names.readInside(.set)
            attributes.append(try Self.attribute(&set, sharesName: false))
            while !set.isAtEnd { attributes.append(try Self.attribute(&set, sharesName: true)) }
        }
        self.attributes = attributes
    }

    /// The first value of a type, as octets.
    subscript(_ type: AttributeType) -> [UInt8]? {
        attributes.first { $0.type == type }?.content
    }

    private static func attribute(_ set: inout DERReader, sharesName: Bool) throws(DERError) -> Attribute {
        var pair = try set.readInside(.sequence)
        let identifier = try pair.readObjectIdentifier()
        let value = try pair.readAny()
        try pair.finish()
        return Attribute(
            type: KnownIdentifiers.attributeTypes[identifier],
            identifier: identifier,
            tag: value.tag,
            content: Array(value.content),
            text: String(validating: value.content, as: UTF8.self),
            sharesName: sharesName
        )
    }
}
