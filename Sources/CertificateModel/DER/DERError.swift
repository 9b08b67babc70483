// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Why bytes are not the DER that was expected.
public enum DERError: Error, Sendable, Hashable {
    /// The bytes end within a value.
    case truncated(offset: Int)
    /// A length in long form where the short one was possible, or an indefinite one.
    case lengthNotMinimal(offset: Int)
    /// A tag with a number above 30.
    case tagNotSupported(offset: Int)
    /// Another type stands where this one was expected.
    case unexpectedTag(expected: DERTag, found: DERTag?, offset: Int)
    /// Bytes follow where the value had to end.
    case trailingBytes(offset: Int)
    /// The content is not a value of its type.
    case badContent(type: String, offset: Int)
    /// Values nest deeper than anything that Siegel reads.
    case tooDeep(offset: Int)
}

extension DERError: CustomStringConvertible {
    /// What was wrong, in one line.
    public var description: String {
        switch self {
        case .truncated(let offset): "the DER ends too early (octet \(offset))"
        case .lengthNotMinimal(let offset): "a length is not in its shortest definite form (octet \(offset))"
        case .tagNotSupported(let offset): "a tag number above 30 (octet \(offset))"
        case .unexpectedTag(let expected, let found, let offset):
            "tag 0x\([expected.rawValue].hexadecimal) was expected, "
                + "\(found.map { "0x" + [$0.rawValue].hexadecimal } ?? "the end") found (octet \(offset))"
        case .trailingBytes(let offset): "bytes follow where the value had to end (octet \(offset))"
        case .badContent(let type, let offset): "not a valid \(type) (octet \(offset))"
        case .tooDeep(let offset): "values nest too deep (octet \(offset))"
        }
    }
}
