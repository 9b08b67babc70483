// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DERReader {
    /// Reads an OBJECT IDENTIFIER.
    ///
    /// - Returns: The identifier.
    /// - Throws: `DERError` when something else stands here.
    public mutating func readObjectIdentifier() throws(DERError) -> ObjectIdentifier {
        let start = offset
        guard let identifier = ObjectIdentifier(content: try read(.objectIdentifier).content) else {
            throw .badContent(type: "OBJECT IDENTIFIER", offset: start)
        }
        return identifier
    }

    /// Reads a BOOLEAN.
    ///
    /// - Returns: Its value.
    /// - Throws: `DERError` when something else stands here, also for a true that is not 0xff.
    public mutating func readBoolean() throws(DERError) -> Bool {
        let start = offset
        let content = Array(try read(.boolean).content)
        guard content == [0xff] || content == [0] else { throw .badContent(type: "BOOLEAN", offset: start) }
        return content == [0xff]
    }

    /// Reads the content octets of an INTEGER in their shortest form.
    ///
    /// - Returns: Two's complement octets, at least one.
    /// - Throws: `DERError` when something else stands here or the form is not the shortest.
    public mutating func readIntegerContent() throws(DERError) -> [UInt8] {
        let start = offset
        let content = Array(try read(.integer).content)
        let padded =
            content.count > 1 && (content[0] == 0 && content[1] < 0x80 || content[0] == 0xff && content[1] >= 0x80)
        guard !content.isEmpty, !padded else { throw .badContent(type: "INTEGER", offset: start) }
        return content
    }

    /// Reads a non-negative INTEGER of at most 63 bits.
    ///
    /// - Returns: The number.
    /// - Throws: `DERError` when something else stands here, also for a negative or larger number.
    public mutating func readSmallInteger() throws(DERError) -> Int {
        let start = offset
        let content = try readIntegerContent()
        guard content[0] < 0x80, content.count <= 8 else { throw .badContent(type: "small INTEGER", offset: start) }
        return content.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Reads a serial number.
    ///
    /// - Returns: The number.
    /// - Throws: `DERError` when something else stands here, also for zero, a negative number or more than 20 octets.
    public mutating func readSerialNumber() throws(DERError) -> SerialNumber {
        let start = offset
        let content = try readIntegerContent()
        guard content[0] < 0x80, let serial = SerialNumber(bytes: content) else {
            throw .badContent(type: "serial number", offset: start)
        }
        return serial
    }

    /// Reads a BIT STRING of whole octets.
    ///
    /// - Returns: The octets.
    /// - Throws: `DERError` when something else stands here or bits are unused.
    public mutating func readBitString() throws(DERError) -> ArraySlice<UInt8> {
        let start = offset
        let content = try read(.bitString).content
        guard content.first == 0 else { throw .badContent(type: "BIT STRING of whole octets", offset: start) }
        return content.dropFirst()
    }

    /// Reads a named-bit list of at most 16 bits.
    ///
    /// - Returns: Bit 0 of the type as the most significant bit.
    /// - Throws: `DERError` when something else stands here, also with trailing zero bits.
    public mutating func readNamedBits() throws(DERError) -> UInt16 {
        let start = offset
        let content = Array(try read(.bitString).content)
        guard (2...3).contains(content.count) else { throw .badContent(type: "named-bit list", offset: start) }
        let bits = UInt16(content[1]) << 8 | (content.count == 3 ? UInt16(content[2]) : 0)
        var canonical = DERWriter()
        canonical.writeNamedBits(bits)
        guard Array(canonical.bytes.dropFirst(2)) == content else {
            throw .badContent(type: "named-bit list", offset: start)
        }
        return bits
    }

    /// Reads a UTCTime or GeneralizedTime of RFC 5280 section 4.1.2.5.
    ///
    /// - Returns: The moment.
    /// - Throws: `DERError` when something else stands here, also for the wrong one of the two types.
    public mutating func readTime() throws(DERError) -> Timestamp {
        let start = offset
        let element = try readAny()
        guard let moment = Self.moment(of: element) else { throw .badContent(type: "time", offset: start) }
        var canonical = DERWriter()
        canonical.write(moment)
        guard canonical.bytes == Array(element.encoded) else { throw .badContent(type: "time", offset: start) }
        return moment
    }

    private static func moment(of element: Element) -> Timestamp? {
        guard element.tag == .utcTime || element.tag == .generalizedTime else { return nil }
        let century = element.tag == .generalizedTime ? "" : (element.content.first ?? 0) < 0x35 ? "20" : "19"
        let digits = Array((century + String(decoding: element.content, as: UTF8.self)).utf8)
        guard digits.count == 15, digits.last == 0x5a, let year = Timestamp.number(digits[0..<4]) else { return nil }
        let fields = stride(from: 4, to: 14, by: 2).compactMap { Timestamp.number(digits[$0..<$0 + 2]) }
        guard fields.count == 5 else { return nil }
        return CivilTime(
            year: year,
            month: fields[0],
            day: fields[1],
            hour: fields[2],
            minute: fields[3],
            second: fields[4]
        )?.timestamp
    }
}
