// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Writes DER values one after the other into a buffer (X.690 section 10).
public struct DERWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// Begins with an empty buffer.
    public init() {}

    /// The bytes that a closure writes.
    ///
    /// - Parameter body: Writes into a fresh writer.
    /// - Returns: All that was written.
    public static func encode(_ body: (inout Self) -> Void) -> [UInt8] {
        var writer = Self()
        body(&writer)
        return writer.bytes
    }

    /// Appends DER that stands finished.
    ///
    /// - Parameter encoded: Whole values, tag and length included.
    public mutating func append(_ encoded: some Collection<UInt8>) {
        bytes.append(contentsOf: encoded)
    }

    /// Writes a value from its content octets.
    ///
    /// - Parameters:
    ///   - tag: The identifier octet.
    ///   - content: The octets inside.
    public mutating func write(_ tag: DERTag, _ content: some Collection<UInt8>) {
        bytes.append(tag.rawValue)
        bytes.append(contentsOf: Self.length(content.count))
        bytes.append(contentsOf: content)
    }

    /// Writes a constructed value whose content a closure writes.
    ///
    /// - Parameters:
    ///   - tag: The identifier octet.
    ///   - body: Writes the values inside.
    public mutating func write(_ tag: DERTag, _ body: (inout Self) -> Void) {
        write(tag, Self.encode(body))
    }

    /// Writes a SET OF in the order that DER demands (X.690 section 11.6).
    ///
    /// - Parameter members: The encoded members in any order.
    public mutating func writeSet(_ members: [[UInt8]]) {
        write(.set, Array(members.sorted { $0.lexicographicallyPrecedes($1) }.joined()))
    }

    /// The length octets of a value, in the shortest form.
    ///
    /// - Parameter count: How many content octets follow.
    /// - Returns: One octet below 128, else a count and that many octets.
    public static func length(_ count: Int) -> [UInt8] {
        guard count >= 0x80 else { return [UInt8(count)] }
        let octets = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: count >> $0) }
        let significant = octets.drop { $0 == 0 }
        return [0x80 | UInt8(significant.count)] + significant
    }
}
