// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Store
import Testing

/// Where the tests stand in time.
let now = Timestamp(secondsSince1970: 1_800_000_000)

/// A refusal of a body, nothing to do with the store.
struct Refusal: Error, Equatable {}

func serialNumber(_ number: Int) throws -> SerialNumber {
    try #require(SerialNumber(bytes: bigEndian(number)))
}

/// Eight octets of a number, big-endian.
private func bigEndian(_ number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
}

extension CertificateIntent {
    /// An intent in which everything follows from a number.
    static func sample(
        _ number: Int,
        address: String = "anna@example.org",
        applicant: Applicant = Applicant(user: "anna", person: 1),
        boot: Int64 = 1,
        at moment: Timestamp = now
    ) throws -> Self {
        Self(
            issuer: "issuing-2026",
            serial: try serialNumber(number),
            profile: "personal",
            profileVersion: "2023-09-01",
            address: address,
            addressKey: address,
            applicant: applicant,
            requestedBy: applicant.user,
            origin: Origin(writer: "tests", boot: boot),
            intendedAt: moment,
            validity: Validity(from: moment, days: 730),
            toBeSigned: [0x30, UInt8(truncatingIfNeeded: number)],
            keyFingerprint: Array(repeating: UInt8(truncatingIfNeeded: number), count: 32)
        )
    }
}

extension Revocation {
    /// A revocation of a serial number.
    static func sample(
        _ number: Int,
        reason: RevocationReason = .unspecified,
        notAfter: Timestamp = now + .days(730),
        at moment: Timestamp = now
    ) throws -> Self {
        let entry = RevocationListEntry(serial: try serialNumber(number), revokedAt: moment, reason: reason)
        return Self(issuer: "issuing-2026", entry: entry, notAfter: notAfter)
    }
}

extension AuditEvent {
    /// An act of a caller.
    static func sample(_ number: Int = 0, at moment: Timestamp = now) -> Self {
        Self(
            .certificateIntended,
            at: moment,
            by: AuditActor(uid: 1000, pid: 4711, user: "anna"),
            ["serial": "\(number)", "profile": "personal"]
        )
    }
}

extension DirectoryEntry {
    /// A person of the directory.
    static func sample(
        _ givenName: String = "Änne",
        _ surname: String = "Öztürk",
        address: String = "aenne@example.org",
        functional: [FunctionalAddress] = []
    ) throws -> Self {
        Self(
            givenName: givenName,
            surname: surname,
            primaryAddress: try MailAddress(address),
            language: "de",
            functional: functional
        )
    }
}
