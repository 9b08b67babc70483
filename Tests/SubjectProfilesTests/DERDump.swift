// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// DER as text, one value a line, indented by depth.
enum DERDump {
    static func text(of bytes: [UInt8]) throws -> String {
        try lines(DERReader(bytes), depth: 0).joined(separator: "\n") + "\n"
    }

    private static func lines(_ reader: DERReader, depth: Int) throws(DERError) -> [String] {
        var reader = reader
        var lines: [String] = []
        while !reader.isAtEnd {
            let element = try reader.readAny()
            let isConstructed = element.tag.rawValue & 0x20 != 0
            let content = isConstructed ? "" : " " + content(of: element)
            lines.append(String(repeating: "  ", count: depth) + label(element.tag) + content)
            if isConstructed {
                lines += try self.lines(DERReader(element.content), depth: depth + 1)
            } else if element.tag == .octetString,
                let inside = try? self.lines(DERReader(element.content), depth: depth + 1)
            {
                lines += inside
            }
        }
        return lines
    }

    private static func content(of element: DERReader.Element) -> String {
        switch element.tag {
        case .objectIdentifier: ObjectIdentifier(content: element.content)?.description ?? "?"
        case .utf8String, .printableString, .ia5String, .utcTime, .generalizedTime, .contextPrimitive(6),
            .contextPrimitive(1):
            "\"\(String(decoding: element.content, as: UTF8.self))\""
        default: element.content.hexadecimal
        }
    }

    private static let names: [DERTag: String] = [
        .boolean: "BOOLEAN", .integer: "INTEGER", .bitString: "BIT STRING", .octetString: "OCTET STRING",
        .null: "NULL", .objectIdentifier: "OBJECT IDENTIFIER", .utf8String: "UTF8String",
        .printableString: "PrintableString", .ia5String: "IA5String", .utcTime: "UTCTime",
        .generalizedTime: "GeneralizedTime", .sequence: "SEQUENCE", .set: "SET",
    ]

    private static func label(_ tag: DERTag) -> String {
        names[tag] ?? "[\(tag.rawValue & 0x1f)]"
    }
}
