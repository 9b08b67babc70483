// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A CRL on disk, read forward in memory that does not grow with the list (RFC 5280 section 5.1).
final class RevocationListFile {
    /// One entry: its serial number and its octets as they stand.
    struct Entry {
        let serial: SerialNumber
        let bytes: ArraySlice<UInt8>
    }

    /// The fields before the entries.
    let signatureAlgorithm: [UInt8]
    let issuer: [UInt8]
    let thisUpdate: Timestamp
    let nextUpdate: Timestamp?
    /// The octets of all entries together.
    let entriesLength: Int

    private let reader: ChunkReader
    private var entriesLeft: Int
    /// Where the file and its signed part have to end, by the lengths that they begin with.
    private let end: Int
    private let endOfSigned: Int

    init(path: String, observe: @escaping ([UInt8]) throws -> Void = { _ in }) throws {
        reader = try ChunkReader(path: path, observe: observe)
        let length = try reader.enter(.sequence)
        end = reader.offset + length
        let signedLength = try reader.enter(.sequence)
        endOfSigned = reader.offset + signedLength
        guard try reader.element(.integer).elementsEqual([0x02, 0x01, 0x01]) else {
            throw DERError.badContent(type: "CRL of version 2", offset: 0)
        }
        signatureAlgorithm = Array(try reader.element(.sequence))
        issuer = Array(try reader.element(.sequence))
        thisUpdate = try reader.time()
        nextUpdate =
            try reader.nextTag() == .sequence || reader.nextTag() == .contextConstructed(0) ? nil : reader.time()
        entriesLength = try reader.nextTag() == .sequence ? reader.enter(.sequence) : 0
        entriesLeft = entriesLength
    }

    /// The next entry, `nil` after the last.
    func nextEntry() throws -> Entry? {
        guard entriesLeft > 0 else { return nil }
        let bytes = try reader.element(.sequence)
        entriesLeft -= bytes.count
        var outer = DERReader(bytes)
        var fields = try outer.readInside(.sequence)
        return Entry(serial: try fields.readSerialNumber(), bytes: bytes)
    }

    /// Gives the octets that the signature covers, in pieces.
    static func readSigned(path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        let reader = try ChunkReader(path: path)
        _ = try reader.enter(.sequence)
        let (header, length) = try reader.header(.sequence)
        var left = header + length
        while left > 0 {
            let piece = try reader.take(min(left, 1 << 20))
            guard !piece.isEmpty else { throw DERError.truncated(offset: 0) }
            left -= piece.count
            try body(piece)
        }
    }

    /// The fields behind the entries; only after the last one was read.
    func readTrailer() throws -> (number: Int64, signatureAlgorithm: [UInt8], signature: [UInt8]) {
        var number: Int64 = 0
        if try reader.nextTag() == .contextConstructed(0) {
            var tagged = DERReader(try reader.element(.contextConstructed(0)))
            var list = try tagged.readInside(.contextConstructed(0))
            number = try list.readExtensions().first { $0.known == .cRLNumber }?.cRLNumber() ?? 0
        }
        guard reader.offset == endOfSigned else { throw DERError.trailingBytes(offset: reader.offset) }
        let algorithm = Array(try reader.element(.sequence))
        var last = DERReader(try reader.element(.bitString))
        let signature = Array(try last.readBitString())
        guard try reader.offset == end && reader.isAtEnd() else { throw DERError.trailingBytes(offset: end) }
        guard algorithm == signatureAlgorithm else {
            throw DERError.badContent(type: "CRL with one signature algorithm", offset: endOfSigned)
        }
        return (number, algorithm, signature)
    }
}

extension ChunkReader {
    /// The tag of the next value.
    fileprivate func nextTag() throws -> DERTag? {
        try peek(1).first.map { DERTag(rawValue: $0) }
    }

    /// Passes tag and length of a value and gives the length of its content.
    fileprivate func enter(_ tag: DERTag) throws -> Int {
        let (header, length) = try header(tag)
        _ = try take(header)
        return length
    }

    /// A whole value of moderate size.
    fileprivate func element(_ tag: DERTag) throws -> ArraySlice<UInt8> {
        let (header, length) = try header(tag)
        guard length <= 1 << 16 else { throw DERError.badContent(type: "CRL field of moderate size", offset: 0) }
        let bytes = try take(header + length)
        guard bytes.count == header + length else { throw DERError.truncated(offset: 0) }
        return bytes
    }

    fileprivate func time() throws -> Timestamp {
        guard let tag = try nextTag() else { throw DERError.truncated(offset: 0) }
        var reader = DERReader(try element(tag))
        return try reader.readTime()
    }

    fileprivate func header(_ tag: DERTag) throws -> (header: Int, length: Int) {
        let bytes = Array(try peek(6))
        guard bytes.count >= 2 else { throw DERError.truncated(offset: 0) }
        guard bytes[0] == tag.rawValue else {
            throw DERError.unexpectedTag(expected: tag, found: DERTag(rawValue: bytes[0]), offset: 0)
        }
        guard bytes[1] >= 0x80 else { return (2, Int(bytes[1])) }
        let count = Int(bytes[1] & 0x7f)
        guard (1...4).contains(count), bytes.count >= 2 + count else { throw DERError.lengthNotMinimal(offset: 1) }
        return (2 + count, bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) })
    }
}
