// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// An act in the audit log, tied to the one before it by hash.
public struct AuditEntry: Sendable, Hashable {
    /// Which daemon's chain it belongs to.
    public let writer: String
    /// Counts the entries of the chain from 1.
    public let number: Int64
    /// What happened.
    public let event: AuditEvent
    /// The hash of the entry before; 32 zero octets for the first.
    public let previousHash: [UInt8]
    /// SHA-256 over all of the above.
    public let hash: [UInt8]

    /// Names all fields, as they come from the store.
    ///
    /// - Parameters:
    ///   - writer: Which daemon's chain it belongs to.
    ///   - number: Its number in the chain.
    ///   - event: What happened.
    ///   - previousHash: The hash of the entry before.
    ///   - hash: The hash as stored.
    public init(writer: String, number: Int64, event: AuditEvent, previousHash: [UInt8], hash: [UInt8]) {
        self.writer = writer
        self.number = number
        self.event = event
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The bytes that are hashed: a DER SEQUENCE of all fields, details in the order of their keys.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - head: The end of the chain before this entry.
    /// - Returns: One encoding for one content, so that no two entries hash alike.
    static func hashInput(of event: AuditEvent, after head: AuditHead) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(.utf8String, Array(head.writer.utf8))
                fields.write(UInt64(head.number + 1))
                fields.write(event.time)
                fields.write(.utf8String, Array(event.action.rawValue.utf8))
                fields.write(event.actor)
                fields.write(.sequence) { details in
                    for (key, value) in event.details.sorted(by: { $0.key < $1.key }) {
                        details.write(.utf8String, Array(key.utf8))
                        details.write(.utf8String, Array(value.utf8))
                    }
                }
                fields.write(.octetString, head.hash)
            }
        }
    }
}

extension DERWriter {
    fileprivate mutating func write(_ actor: AuditActor) {
        write(.sequence) { fields in
            if let uid = actor.uid { fields.write(.contextConstructed(0)) { $0.write(UInt64(uid)) } }
            if let pid = actor.pid { fields.write(.contextConstructed(1)) { $0.write(UInt64(max(0, pid))) } }
            if let user = actor.user { fields.write(.contextPrimitive(2), Array(user.utf8)) }
        }
    }
}
