// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import CertificateModel
import MailAddressing
public import MailboxRegistry
import Store

extension Authority {
    /// The record of a serial number.
    ///
    /// - Parameters:
    ///   - serial: Which one.
    ///   - viewer: What they may not see does not exist (X9).
    /// - Returns: The record.
    /// - Throws: `AuthorityError.notFound`.
    public func certificate(
        _ serial: SerialNumber,
        for viewer: Viewer
    ) async throws(AuthorityError) -> CertificateRecord {
        try await AuthorityError.translating {
            try await parts.store.read { records in try Self.visible(serial, to: viewer, in: records) }
        }
    }

    /// A page of certificates, newest first.
    ///
    /// - Parameters:
    ///   - query: Which ones.
    ///   - viewer: What they may not see is left out (X9).
    /// - Returns: The page.
    /// - Throws: `AuthorityError.store`.
    public func certificates(
        _ query: CertificateQuery,
        for viewer: Viewer
    ) async throws(AuthorityError) -> CertificatePage {
        var narrowed = query
        if let person = viewer.person {
            narrowed.visibleTo = Self.applicant(of: person)
            narrowed.visibleAddressKeys = person.entry.functional.map(\.address.comparisonKey)
        }
        let final = narrowed
        return try await AuthorityError.translating {
            try await parts.store.read { records in try records.certificates(final) }
        }
    }

    static func applicant(of person: DirectoryPerson) -> Applicant {
        Applicant(user: person.user.description, person: person.number)
    }

    static func visible(
        _ serial: SerialNumber,
        to viewer: Viewer,
        in records: any ReadTransaction
    ) throws -> CertificateRecord {
        guard let record = try records.certificate(serial), isVisible(record, to: viewer) else {
            throw AuthorityError.notFound(what: "certificate \(serial)")
        }
        return record
    }

    /// X9: one's own, and those of directory functional addresses that one may request for now.
    static func isVisible(_ record: CertificateRecord, to viewer: Viewer) -> Bool {
        guard let person = viewer.person else { return true }
        let owned = person.entry.functional.map(\.address.comparisonKey)
        return record.intent.applicant == applicant(of: person) || owned.contains(record.intent.addressKey)
    }
}
