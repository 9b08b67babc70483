// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// The end of an audit chain: who keeps one earlier head can tell whether the history before it was rewritten.
public struct AuditHead: Sendable, Hashable {
    /// Which daemon's chain it is.
    public let writer: String
    /// How many entries the chain has.
    public let number: Int64
    /// The hash of the last entry; 32 zero octets for an empty chain.
    public let hash: [UInt8]
    /// The time of the last entry; `nil` for an empty chain.
    public let time: Timestamp?

    /// Names all fields.
    ///
    /// - Parameters:
    ///   - writer: Which daemon's chain it is.
    ///   - number: How many entries the chain has.
    ///   - hash: The hash of the last entry.
    ///   - time: The time of the last entry.
    public init(writer: String, number: Int64, hash: [UInt8], time: Timestamp?) {
        self.writer = writer
        self.number = number
        self.hash = hash
        self.time = time
    }

    /// How far a clock lies before the newest entry, when that is more than five minutes.
    ///
    /// - Parameter moment: What the clock says.
    /// - Returns: The distance; `nil` when an entry of that moment may follow.
    public func lag(of moment: Timestamp) -> Duration? {
        guard let time, moment + .seconds(5 * 60) < time else { return nil }
        return time - moment
    }

    /// The head of a chain without entries.
    ///
    /// - Parameter writer: Which daemon's chain it is.
    /// - Returns: Number 0 and 32 zero octets.
    public static func empty(writer: String) -> Self {
        Self(writer: writer, number: 0, hash: Array(repeating: 0, count: 32), time: nil)
    }

    /// The entry that an event becomes when it is appended here.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - digest: SHA-256.
    /// - Returns: The entry, numbered and hashed.
    public func entry(for event: AuditEvent, digest: ContentDigest) -> AuditEntry {
        AuditEntry(
            writer: writer,
            number: number + 1,
            event: event,
            previousHash: hash,
            hash: digest(AuditEntry.hashInput(of: event, after: self))
        )
    }

    /// The head after an entry.
    ///
    /// - Parameter entry: The entry that was appended.
    /// - Returns: Its number, hash and time.
    public func advanced(to entry: AuditEntry) -> Self {
        Self(writer: writer, number: entry.number, hash: entry.hash, time: entry.event.time)
    }
}
