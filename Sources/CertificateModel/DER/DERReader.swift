// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Reads DER values one after the other, and nothing that is only BER (X.690 section 10).
public struct DERReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// Begins to read.
    ///
    /// - Parameter bytes: Whole values, one after the other.
    public init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Begins to read.
    ///
    /// - Parameter bytes: Whole values, one after the other.
    public init(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    /// One value: its tag, the content octets, and all its octets.
    public struct Element: Sendable, Hashable {
        /// The identifier octet.
        public let tag: DERTag
        /// The octets inside.
        public let content: ArraySlice<UInt8>
        /// Tag, length and content as they stood.
        public let encoded: ArraySlice<UInt8>
    }

    /// Whether everything was read.
    public var isAtEnd: Bool {
        position == bytes.endIndex
    }

    /// Where the next value begins, counted in the whole buffer.
    public var offset: Int {
        position
    }

    /// The tag of the next value, without reading it.
    public var nextTag: DERTag? {
        isAtEnd ? nil : DERTag(rawValue: bytes[position])
    }

    /// Reads the next value, whatever it is.
    ///
    /// - Returns: The value.
    /// - Throws: `DERError` when the bytes end early or the tag or length is not DER that Siegel reads.
    public mutating func readAny() throws(DERError) -> Element {
        let start = position
        let tag = DERTag(rawValue: try octet())
        guard tag.rawValue & 0x1f != 0x1f else { throw .tagNotSupported(offset: start) }
        let count = try length()
        guard bytes.endIndex - position >= count else { throw .truncated(offset: start) }
        let content = bytes[position..<position + count]
        position += count
        return Element(tag: tag, content: content, encoded: bytes[start..<position])
    }

    /// Reads the next value, which has to have a given tag.
    ///
    /// - Parameter tag: The tag that has to stand here.
    /// - Returns: The value.
    /// - Throws: `DERError.unexpectedTag` for another one, else as `readAny`.
    public mutating func read(_ tag: DERTag) throws(DERError) -> Element {
        guard nextTag == tag else { throw .unexpectedTag(expected: tag, found: nextTag, offset: position) }
        return try readAny()
    }

    /// Reads a constructed value and gives a reader of its content.
    ///
    /// - Parameter tag: The tag that has to stand here.
    /// - Returns: A reader of the values inside.
    /// - Throws: As `read(_:)`.
    public mutating func readInside(_ tag: DERTag) throws(DERError) -> Self {
        Self(try read(tag).content)
    }

    /// Reads the next value if it has a given tag.
    ///
    /// - Parameter tag: The tag that may stand here.
    /// - Returns: The value, or `nil` when another one or the end follows.
    /// - Throws: As `readAny`.
    public mutating func readOptional(_ tag: DERTag) throws(DERError) -> Element? {
        nextTag == tag ? try readAny() : nil
    }

    /// Demands that nothing follows.
    ///
    /// - Throws: `DERError.trailingBytes`.
    public func finish() throws(DERError) {
        guard isAtEnd else { throw .trailingBytes(offset: position) }
    }

    private mutating func octet() throws(DERError) -> UInt8 {
        guard !isAtEnd else { throw .truncated(offset: position) }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func length() throws(DERError) -> Int {
        let start = position
        let first = try octet()
        guard first >= 0x80 else { return Int(first) }
        guard (0x81...0x84).contains(first) else { throw .lengthNotMinimal(offset: start) }
        var value = 0
        for _ in 0..<(first & 0x7f) { value = value << 8 | Int(try octet()) }
        guard DERWriter.lengthCount(value) == position - start else { throw .lengthNotMinimal(offset: start) }
        return value
    }
}
