// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DistinguishedName: CustomStringConvertible {
    /// The name as RFC 4514 writes it: last attribute first, types by their usual short names.
    public var description: String {
        attributes.reversed().map { attribute in
            let type = attribute.knownType?.rawValue ?? attribute.type.description
            return type + "=" + Self.escaped(attribute.value)
        }.joined(separator: ",")
    }

    /// RFC 4514 section 2.4: `"+,;<>\`, a leading `#` or blank, a trailing blank and NUL are escaped; controls too,
    /// because this text is shown on terminals.
    private static func escaped(_ value: String) -> String {
        let scalars = value.unicodeScalars
        let hasEdge = scalars.first == "#" || scalars.first == " " || scalars.last == " "
        guard hasEdge || scalars.contains(where: { isSpecial($0) || isControl($0) }) else { return value }
        let last = scalars.index(before: scalars.endIndex)
        return scalars.indices.map { index in
            escaped(scalars[index], isFirst: index == scalars.startIndex, isLast: index == last)
        }.joined()
    }

    private static func escaped(_ scalar: Unicode.Scalar, isFirst: Bool, isLast: Bool) -> String {
        let isEdge = (isFirst && (scalar == "#" || scalar == " ")) || (isLast && scalar == " ")
        guard !isSpecial(scalar), !isEdge else { return "\\\(scalar)" }
        guard !isControl(scalar) else { return String(scalar).utf8.map { "\\" + [$0].hexadecimal }.joined() }
        return String(scalar)
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "+", ",", ";", "<", ">", "\\": true
        default: false
        }
    }

    /// The general category Cc: C0, DEL and C1.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
    }
}
