// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// An object identifier, kept as the content octets of its DER form.
public struct ObjectIdentifier: Sendable, Hashable {
    /// The content octets, without tag and length.
    public let content: [UInt8]

    /// Takes the content octets read from DER.
    ///
    /// Gives `nil` when they end within an arc, pad an arc with 0x80, or are empty.
    ///
    /// - Parameter content: The octets inside the OBJECT IDENTIFIER.
    public init?(content: some Collection<UInt8>) {
        let bytes = Array(content)
        guard let last = bytes.last, last < 0x80 else { return nil }
        for index in bytes.indices where bytes[index] == 0x80 {
            guard index > 0, bytes[index - 1] >= 0x80 else { return nil }
        }
        self.content = bytes
    }

    /// Reads dotted decimal such as `2.5.29.15`.
    ///
    /// Gives `nil` for anything else.
    ///
    /// - Parameter dotted: Two or more arcs; the first is 0, 1 or 2, the second below 40 unless the first is 2.
    public init?(_ dotted: String) {
        let parts = dotted.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let arcs = parts.compactMap { $0.count <= 9 ? Timestamp.number($0) : nil }
        guard arcs.count == parts.count, arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40 else { return nil }
        content = ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap(Self.base128)
    }

    /// Names one of our own constants.
    init(arcs: Int...) {
        content = ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap(Self.base128)
    }

    private static func base128(_ arc: Int) -> [UInt8] {
        var groups = [UInt8(arc & 0x7f)]
        var rest = arc >> 7
        while rest > 0 {
            groups.append(UInt8(rest & 0x7f) | 0x80)
            rest >>= 7
        }
        return groups.reversed()
    }
}

extension ObjectIdentifier: CustomStringConvertible {
    /// Dotted decimal; an arc beyond 2^56 is written as `?`.
    public var description: String {
        var arcs: [String] = []
        var value = 0
        for byte in content {
            value = value < 1 << 56 ? value << 7 | Int(byte & 0x7f) : .max
            guard byte < 0x80 else { continue }
            arcs += arcs.isEmpty ? Self.firstArcs(value) : [value == .max ? "?" : String(value)]
            value = 0
        }
        return arcs.joined(separator: ".")
    }

    private static func firstArcs(_ value: Int) -> [String] {
        let first = min(value / 40, 2)
        return [String(first), String(value - first * 40)]
    }
}
