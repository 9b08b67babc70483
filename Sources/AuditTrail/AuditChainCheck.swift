// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// Checks the entries of one chain in their order, some at a time.
public struct AuditChainCheck: Sendable {
    /// What is wrong with a chain.
    public enum Fault: Error, Sendable, Hashable {
        /// An entry is missing or stands twice.
        case numberExpected(Int64, found: Int64)
        /// The entry does not follow from the one before it.
        case brokenLink(number: Int64)
        /// The content of the entry is not what was hashed.
        case changedContent(number: Int64)
        /// The entry is there, but not as anything that was ever written.
        case unreadable(number: Int64)
    }

    /// The head up to which the chain is whole.
    public private(set) var head: AuditHead
    private let digest: ContentDigest

    /// Begins at a head that is known to be good.
    ///
    /// - Parameters:
    ///   - head: `AuditHead.empty(writer:)` to check the whole chain.
    ///   - digest: SHA-256.
    public init(from head: AuditHead, digest: @escaping ContentDigest) {
        self.head = head
        self.digest = digest
    }

    /// Checks the next entry.
    ///
    /// - Parameter entry: The entry that has to follow the head.
    /// - Throws: `Fault` naming the entry's number.
    public mutating func check(_ entry: AuditEntry) throws(Fault) {
        guard entry.number == head.number + 1 else { throw .numberExpected(head.number + 1, found: entry.number) }
        guard entry.previousHash == head.hash else { throw .brokenLink(number: entry.number) }
        let expected = head.entry(for: entry.event, digest: digest)
        guard expected.hash == entry.hash else { throw .changedContent(number: entry.number) }
        head = head.advanced(to: entry)
    }
}

extension AuditChainCheck.Fault: CustomStringConvertible {
    /// What is wrong, in one line.
    public var description: String {
        switch self {
        case .numberExpected(let expected, let found): "entry \(expected) was expected, \(found) found"
        case .brokenLink(let number): "entry \(number) does not follow from the entry before it"
        case .changedContent(let number): "the content of entry \(number) is not what was hashed"
        case .unreadable(let number): "entry \(number) cannot be read"
        }
    }
}
