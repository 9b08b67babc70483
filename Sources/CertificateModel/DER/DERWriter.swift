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
        appendLength(content.count)
        bytes.append(contentsOf: content)
    }

    /// Writes a constructed value whose content a closure writes.
    ///
    /// - Parameters:
    ///   - tag: The identifier octet.
    ///   - body: Writes the values inside.
    public mutating func write(_ tag: DERTag, _ body: (inout Self) -> Void) {
        bytes.append(tag.rawValue)
        let start = bytes.count
        body(&self)
        insertLength(bytes.count - start, at: start)
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
        encode { $0.appendLength(count) }
    }

    /// How many length octets a value has, in the shortest form.
    ///
    /// - Parameter count: How many content octets follow.
    /// - Returns: What `length(_:)` counts.
    static func lengthCount(_ count: Int) -> Int {
        count < 0x80 ? 1 : 1 + (Int.bitWidth - count.leadingZeroBitCount + 7) / 8
    }

    private mutating func appendLength(_ count: Int) {
        for index in 0..<Self.lengthCount(count) { bytes.append(Self.lengthOctet(index, of: count)) }
    }

    /// Mostly one octet, so that little is moved where the content was written before its length was known.
    private mutating func insertLength(_ count: Int, at start: Int) {
        for index in 0..<Self.lengthCount(count) { bytes.insert(Self.lengthOctet(index, of: count), at: start + index) }
    }

    private static func lengthOctet(_ index: Int, of count: Int) -> UInt8 {
        guard count >= 0x80 else { return UInt8(count) }
        let following = lengthCount(count) - 1
        return index == 0 ? 0x80 | UInt8(following) : UInt8(truncatingIfNeeded: count >> (8 * (following - index)))
    }
}
