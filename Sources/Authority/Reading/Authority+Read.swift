// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import CertificateModel
import MailAddressing
public import MailboxRegistry
import Store
import SubjectProfiles

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
    ) async throws(AuthorityError) -> VisibleCertificate {
        try await AuthorityError.translating {
            try await parts.store.read { records in
                try sight(of: viewer, in: records).certificate(serial)
            }
        }
    }

    /// A page of certificates, newest first.
    ///
    /// - Parameters:
    ///   - query: Which ones.
    ///   - mailbox: Only those of this mailbox; its contacts see all of them, but not whole.
    ///   - viewer: What they may not see is left out (X9).
    /// - Returns: The page.
    /// - Throws: `AuthorityError.notFound` where the mailbox does not exist for the viewer.
    public func certificates(
        _ query: CertificateQuery,
        of mailbox: MailboxID? = nil,
        for viewer: Viewer
    ) async throws(AuthorityError) -> VisibleCertificatePage {
        try await AuthorityError.translating {
            try await parts.store.read { records in
                let sight = sight(of: viewer, in: records)
                guard let narrowed = try sight.narrowed(query, to: mailbox) else {
                    return VisibleCertificatePage(certificates: [], next: nil)
                }
                let page = try records.certificates(narrowed)
                return VisibleCertificatePage(
                    certificates: try page.records.compactMap { try sight.visible($0) },
                    next: page.next
                )
            }
        }
    }

    static func applicant(of person: DirectoryPerson) -> Applicant {
        Applicant(user: person.user.description, person: person.number)
    }

    /// What a viewer sees within a transaction.
    func sight(of viewer: Viewer, in records: any ReadTransaction) -> Sight {
        let functional = parts.catalog.names.filter { parts.catalog[$0]?.kind == .functional }
        return Sight(viewer: viewer, records: records, functionalProfiles: functional)
    }
}
