// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension ChunkReader {
    /// The tag of the next value.
    mutating func nextTag() throws -> DERTag? {
        try need(1) ? DERTag(rawValue: buffer[position]) : nil
    }

    /// The octets of tag and length of the next value, and the length of its content; passes nothing.
    mutating func header(_ tag: DERTag) throws -> (header: Int, length: Int) {
        guard try need(2) else { throw DERError.truncated(offset: offset) }
        guard buffer[position] == tag.rawValue else {
            throw DERError.unexpectedTag(expected: tag, found: DERTag(rawValue: buffer[position]), offset: offset)
        }
        let first = buffer[position + 1]
        guard first >= 0x80 else { return (2, Int(first)) }
        let count = Int(first & 0x7f)
        guard (1...4).contains(count), try need(2 + count) else { throw DERError.lengthNotMinimal(offset: offset + 1) }
        var length = 0
        for index in 0..<count { length = length << 8 | Int(buffer[position + 2 + index]) }
        return (2 + count, length)
    }

    /// Passes tag and length of a value and gives the length of its content.
    mutating func enter(_ tag: DERTag) throws -> Int {
        let (header, length) = try header(tag)
        skip(header)
        return length
    }

    /// A whole value of moderate size.
    mutating func element(_ tag: DERTag) throws -> ArraySlice<UInt8> {
        let (header, length) = try header(tag)
        guard length <= 1 << 16 else { throw DERError.badContent(type: "CRL field of moderate size", offset: offset) }
        guard try need(header + length) else { throw DERError.truncated(offset: offset) }
        return try take(header + length)
    }

    /// A moment.
    mutating func time() throws -> Timestamp {
        guard let tag = try nextTag() else { throw DERError.truncated(offset: offset) }
        var reader = DERReader(try element(tag))
        return try reader.readTime()
    }
}
