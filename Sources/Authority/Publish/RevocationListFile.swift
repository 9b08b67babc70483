// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A CRL on disk, read forward in memory that does not grow with the list (RFC 5280 section 5.1).
struct RevocationListFile {
    /// The AlgorithmIdentifier inside the signed part.
    let signatureAlgorithm: [UInt8]
    /// The issuer's Name, as DER.
    let issuer: [UInt8]
    /// When the list was made.
    let thisUpdate: Timestamp
    /// When the next one will stand at the latest, where it says so.
    let nextUpdate: Timestamp?
    /// The octets of all entries together.
    let entriesLength: Int
    /// The serial number of the entry that `next` found.
    private(set) var serial: SerialKey?
    /// Whether that entry gives keyCompromise as its reason.
    private(set) var saysKeyCompromise = false

    private var reader: ChunkReader
    private var entriesLeft: Int
    /// The octets of the entry that `next` found; they are passed when the next one is looked for.
    private var entryLength = 0
    /// Where the file has to end, by the length that it begins with.
    private let end: Int
    /// Which octets the signature covers, by the length that they begin with.
    let signed: Range<Int>

    init(path: String, observe: @escaping ChunkReader.Observer = { _, _ in }) throws {
        var reader = try ChunkReader(path: path, observe: observe)
        end = try reader.enter(.sequence) + reader.offset
        let start = reader.offset
        signed = start..<(try reader.enter(.sequence) + reader.offset)
        guard try reader.element(.integer).elementsEqual([0x02, 0x01, 0x01]) else {
            throw DERError.badContent(type: "CRL of version 2", offset: 0)
        }
        signatureAlgorithm = Array(try reader.element(.sequence))
        issuer = Array(try reader.element(.sequence))
        thisUpdate = try reader.time()
        let tag = try reader.nextTag()
        nextUpdate = tag == .utcTime || tag == .generalizedTime ? try reader.time() : nil
        entriesLength = try reader.nextTag() == .sequence ? reader.enter(.sequence) : 0
        entriesLeft = entriesLength
        self.reader = reader
    }

    /// Goes to the next entry; gives false after the last.
    mutating func next() throws -> Bool {
        reader.skip(entryLength)
        entriesLeft -= entryLength
        entryLength = 0
        serial = nil
        guard entriesLeft > 0 else { return false }
        let (header, length) = try reader.header(.sequence)
        guard header + length <= min(entriesLeft, 1 << 16), try reader.need(header + length) else {
            throw DERError.truncated(offset: reader.offset)
        }
        entryLength = header + length
        serial = try readSerial(at: reader.position + header)
        saysKeyCompromise = readsKeyCompromise(at: reader.position + header)
        return true
    }

    /// The octets of the entry that `next` found, as they stand.
    var entry: ArraySlice<UInt8> {
        reader.buffer[reader.position..<reader.position + entryLength]
    }

    /// Whether an entry, whose serial number stands at this index, gives keyCompromise.
    ///
    /// Lists hold millions of entries in two forms: one that ends with its time, and one that ends with a reasonCode.
    /// Only others are taken apart.
    private func readsKeyCompromise(at start: Int) -> Bool {
        let octets = reader.buffer.span
        let end = reader.position + entryLength
        let time = start + 2 + Int(octets[start + 1])
        if time + 1 < end, time + 2 + Int(octets[time + 1]) == end { return false }
        if end - start > 10, octets[end - 6] == 0x15, octets[end - 3] == DERTag.enumerated.rawValue,
            octets[end - 2] == 1
        {
            return octets[end - 1] == RevocationReason.keyCompromise.code
        }
        return (try? RevocationListEntry(derEncoded: entry))?.reason == .keyCompromise
    }

    private func readSerial(at start: Int) throws -> SerialKey {
        let end = reader.position + entryLength
        let octets = reader.buffer.span
        guard start + 2 < end, octets[start] == DERTag.integer.rawValue else {
            throw DERError.badContent(type: "CRL entry", offset: reader.offset)
        }
        let contentEnd = start + 2 + Int(octets[start + 1])
        guard contentEnd <= end, let key = SerialKey(octets.extracting(start + 2..<contentEnd)) else {
            throw DERError.badContent(type: "serial number", offset: reader.offset)
        }
        return key
    }

    /// Reads what is left, for the observer alone.
    mutating func drain() throws {
        try reader.drain()
    }

    /// The fields behind the entries; only after the last one was passed.
    mutating func readTrailer() throws -> (number: Int64, signatureAlgorithm: [UInt8], signature: [UInt8]) {
        var number: Int64 = 0
        if try reader.nextTag() == .contextConstructed(0) {
            var tagged = DERReader(try reader.element(.contextConstructed(0)))
            var list = try tagged.readInside(.contextConstructed(0))
            let extensions = try list.readExtensions()
            // A delta CRL and one for some certificates only say so in a critical extension; ours has none.
            guard !extensions.contains(where: \.isCritical) else {
                throw DERError.badContent(type: "CRL without critical extensions", offset: reader.offset)
            }
            number = try extensions.first { $0.known == .cRLNumber }?.cRLNumber() ?? 0
        }
        guard reader.offset == signed.upperBound else { throw DERError.trailingBytes(offset: reader.offset) }
        let algorithm = Array(try reader.element(.sequence))
        var last = DERReader(try reader.element(.bitString))
        let signature = Array(try last.readBitString())
        guard reader.offset == end, try reader.isAtEnd() else { throw DERError.trailingBytes(offset: end) }
        guard algorithm == signatureAlgorithm else {
            throw DERError.badContent(type: "CRL with one signature algorithm", offset: signed.upperBound)
        }
        return (number, algorithm, signature)
    }
}
