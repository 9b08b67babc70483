// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

/// Reads DER in place within a secret, so that no copy of a part is left behind.
struct SecretDERReader {
    let secret: SecretBytes
    private(set) var rest: Range<Int>

    init(_ secret: SecretBytes, _ range: Range<Int>? = nil) {
        self.secret = secret
        rest = range ?? 0..<secret.count
    }

    /// Whether everything was read.
    var isAtEnd: Bool {
        rest.isEmpty
    }

    /// Reads the next value if it has a given tag and ends within the rest.
    ///
    /// - Parameter tag: The tag that has to stand here.
    /// - Returns: Where its content lies, or `nil`.
    mutating func read(_ tag: DERTag) -> Range<Int>? {
        guard rest.count >= 2, octet(rest.lowerBound) == tag.rawValue, let (start, count) = length() else {
            return nil
        }
        guard rest.upperBound - start >= count else { return nil }
        rest = start + count..<rest.upperBound
        return start..<start + count
    }

    /// Reads a constructed value and gives a reader of its content.
    ///
    /// - Parameter tag: The tag that has to stand here.
    /// - Returns: The reader, or `nil`.
    mutating func readInside(_ tag: DERTag) -> Self? {
        read(tag).map { Self(secret, $0) }
    }

    /// Reads a non-negative INTEGER.
    ///
    /// - Returns: Where its octets lie, or `nil` for a negative or empty one.
    mutating func readUnsigned() -> Range<Int>? {
        guard let range = read(.integer), let first = range.first, octet(first) < 0x80 else { return nil }
        return range
    }

    private func octet(_ index: Int) -> UInt8 {
        unsafe secret.buffer[index]
    }

    private func length() -> (start: Int, count: Int)? {
        let first = Int(octet(rest.lowerBound + 1))
        let start = rest.lowerBound + 2
        guard first >= 0x80 else { return (start, first) }
        let octets = first & 0x7f
        guard (1...3).contains(octets), rest.upperBound - start >= octets else { return nil }
        return (start + octets, (start..<start + octets).reduce(0) { $0 << 8 | Int(octet($1)) })
    }
}
