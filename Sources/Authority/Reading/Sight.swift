// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateLedger
import CertificateModel
import MailAddressing
import MailboxRegistry
import Store

/// What somebody sees within one transaction: what is not visible to them does not exist.
struct Sight {
    let viewer: Viewer
    let records: any ReadTransaction
    /// The profiles of certificates for functional addresses.
    let functionalProfiles: [String]

    /// The certificate of a serial number.
    func certificate(_ serial: SerialNumber) throws -> VisibleCertificate {
        guard let record = try records.certificate(serial), let visible = try visible(record) else {
            throw AuthorityError.notFound(what: "certificate \(serial)")
        }
        return visible
    }

    /// A record as far as it may be seen; `nil` where it does not exist for the viewer (X9).
    func visible(_ record: CertificateRecord) throws -> VisibleCertificate? {
        let mailbox = try records.mailboxIdentifier(withPrimaryAddress: record.intent.addressKey)
        if isWhole(record) {
            return VisibleCertificate(record: record, mailbox: mailbox, isWhole: true)
        }
        guard let mailbox, try administered(mailbox) != nil else { return nil }
        return VisibleCertificate(record: record, mailbox: mailbox, isWhole: false)
    }

    /// X9: one's own, and the functional ones of directory functional addresses that one may request for now.
    ///
    /// An address that was a person's before shows nobody that person's certificates.
    func isWhole(_ record: CertificateRecord) -> Bool {
        guard let person = viewer.person else { return true }
        guard record.intent.applicant != Authority.applicant(of: person) else { return true }
        return functionalProfiles.contains(record.intent.profile)
            && person.entry.functional.contains { $0.address.comparisonKey == record.intent.addressKey }
    }

    /// A mailbox, where the viewer administers its domain (D1).
    func administered(_ id: MailboxID) throws -> Mailbox? {
        guard let mailbox = try records.mailbox(id)?.mailbox, try administers(mailbox) else { return nil }
        return mailbox
    }

    func administers(_ mailbox: Mailbox) throws -> Bool {
        guard let contact = viewer.contact else { return false }
        return try records.domain(mailbox.domain)?.isAdministered(by: contact) == true
    }
}

extension Viewer {
    fileprivate var contact: ActingContact? {
        switch self {
        case .person(let person): .person(person.user)
        case .administrator: .administrator
        case .tester: nil
        }
    }
}
