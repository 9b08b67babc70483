// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What is wrong between a kept head and the audit log.
enum KeptHeadFault: Error, Sendable, Hashable {
    /// The file does not hold the head that it is named after.
    case unreadable(number: Int64)
    /// The signature is not the audit key's.
    case badSignature(number: Int64)
    /// The log does not have the entry (any more).
    case entryMissing(number: Int64)
    /// The log has another entry under the number.
    case otherEntry(number: Int64)
    /// Another head was kept under the number, which stays.
    case otherHeadKept(number: Int64)
}

extension KeptHeadFault: CustomStringConvertible {
    /// What is wrong, in one line.
    var description: String {
        switch self {
        case .unreadable(let number): "the kept head \(number) cannot be read"
        case .badSignature(let number): "the kept head \(number) does not carry the audit key's signature"
        case .entryMissing(let number): "entry \(number) is missing, whose head was kept"
        case .otherEntry(let number): "entry \(number) is another one than the kept head's"
        case .otherHeadKept(let number): "another head \(number) was kept before, and stays"
        }
    }
}
