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
        let scalars = Array(value.unicodeScalars)
        return scalars.indices.map { escaped(scalars[$0], isFirst: $0 == 0, isLast: $0 == scalars.count - 1) }.joined()
    }

    private static func escaped(_ scalar: Unicode.Scalar, isFirst: Bool, isLast: Bool) -> String {
        let isSpecial = "\"+,;<>\\".unicodeScalars.contains(scalar)
        let isEdge = (isFirst && (scalar == "#" || scalar == " ")) || (isLast && scalar == " ")
        guard !isSpecial, !isEdge else { return "\\\(scalar)" }
        guard scalar.properties.generalCategory != .control else {
            return String(scalar).utf8.map { "\\" + [$0].hexadecimal }.joined()
        }
        return String(scalar)
    }
}
