// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// One attribute of a profile's subject: its type, and how its value is put together.
///
/// Written `TYPE=text {variable} text`, such as `CN=GRP: {displayName}`.
public struct SubjectTemplate: Sendable, Hashable {
    enum Piece: Sendable, Hashable {
        case literal(String)
        case variable(SubjectVariable)
    }

    /// The attribute type.
    public let type: AttributeType
    /// The template as the profile file writes it.
    public let text: String
    let pieces: [Piece]

    /// Reads a template; gives `nil` for an unknown type, an unknown variable or a brace without its partner.
    init?(_ text: String) {
        let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, let type = AttributeType(rawValue: String(halves[0])) else { return nil }
        guard let pieces = Self.pieces(of: halves[1]), !pieces.isEmpty else { return nil }
        self.type = type
        self.text = text
        self.pieces = pieces
    }

    /// The variables in the template.
    var variables: [SubjectVariable] {
        pieces.compactMap { piece in
            guard case .variable(let variable) = piece else { return nil }
            return variable
        }
    }

    /// The variable of which the value consists, where it consists of one.
    var soleVariable: SubjectVariable? {
        pieces.count == 1 ? variables.first : nil
    }

    private static func pieces(of text: Substring) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = text
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            guard let variable = SubjectVariable(rawValue: String(rest[rest.index(after: open)..<close])) else {
                return nil
            }
            guard !rest[..<open].contains("}") else { return nil }
            if rest.startIndex < open { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.variable(variable))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}") else { return nil }
        return rest.isEmpty ? pieces : pieces + [.literal(String(rest))]
    }
}
