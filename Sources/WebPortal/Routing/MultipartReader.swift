// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Takes a body of `multipart/form-data` apart, strictly: what browsers do not send is refused.
///
/// RFC 7578, RFC 2046 section 5.1. The time it takes grows with the length of the body and with nothing else.
struct MultipartReader {
    /// How many parts a body may have.
    static let mostParts = 8
    /// How many octets the header of a part may have.
    static let longestHeader = 2 << 10

    private static let lineEnd: [UInt8] = [0x0d, 0x0a]

    private let octets: [UInt8]
    private let delimiter: [UInt8]
    private var position = 0

    /// Reads all parts.
    ///
    /// - Parameters:
    ///   - octets: The body.
    ///   - boundary: What separates its parts.
    /// - Returns: The parts in their order.
    /// - Throws: What is wrong with the body.
    static func parts(of octets: [UInt8], _ boundary: MultipartBoundary) throws(MultipartError) -> [MultipartPart] {
        var reader = Self(octets: octets, delimiter: boundary.delimiter)
        return try reader.parts()
    }

    private init(octets: [UInt8], delimiter: [UInt8]) {
        self.octets = octets
        self.delimiter = delimiter
    }

    private mutating func parts() throws(MultipartError) -> [MultipartPart] {
        guard skip(delimiter.dropFirst(Self.lineEnd.count)) else { throw .boundaryUnreadable }
        var parts: [MultipartPart] = []
        while !skip("--".utf8) {
            guard skip(Self.lineEnd) else { throw position < octets.count ? .boundaryUnreadable : .cutOff }
            guard parts.count < Self.mostParts else { throw .tooManyParts }
            parts.append(try part())
        }
        _ = skip(Self.lineEnd)
        guard position == octets.count else { throw .behindTheEnd }
        return parts
    }

    private mutating func part() throws(MultipartError) -> MultipartPart {
        let header = try header()
        guard let end = index(of: delimiter, before: octets.count) else { throw .cutOff }
        let content = octets[position..<end]
        position = end + delimiter.count
        return try MultipartPart(header: header, content: content)
    }

    /// The lines up to the empty one.
    private mutating func header() throws(MultipartError) -> [ArraySlice<UInt8>] {
        let limit = min(position + Self.longestHeader, octets.count)
        var lines: [ArraySlice<UInt8>] = []
        while let end = index(of: Self.lineEnd, before: limit) {
            let line = octets[position..<end]
            position = end + Self.lineEnd.count
            if line.isEmpty { return lines }
            lines.append(line)
        }
        throw limit < octets.count ? .headerTooLong : .cutOff
    }

    private mutating func skip(_ expected: some Sequence<UInt8>) -> Bool {
        let expected = Array(expected)
        guard octets[position...].starts(with: expected) else { return false }
        position += expected.count
        return true
    }

    /// Where something that begins with CR stands next; it stands whole before the limit.
    private func index(of wanted: [UInt8], before limit: Int) -> Int? {
        var start = position
        while let found = octets[start..<limit].firstIndex(of: 0x0d) {
            if octets[found..<limit].starts(with: wanted) { return found }
            start = found + 1
        }
        return nil
    }
}
