// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Registration
import SigningAPI

extension MailboxWords {
    init(_ overview: MailboxOverview) {
        let mailbox = overview.mailbox
        self.init(
            id: mailbox.id.description,
            domain: mailbox.domain.description,
            address: mailbox.address.description,
            type: AddressType(mailbox.type),
            displayName: mailbox.displayName,
            aliases: mailbox.aliases.map(\.description),
            applicantAddress: mailbox.applicantAddress?.description,
            comment: mailbox.comment,
            active: mailbox.isActive,
            requestable: overview.obstacle == nil,
            reason: overview.obstacle?.code.rawValue,
            validCertificates: overview.validCertificateCount,
            addresses: overview.reports.map { MailboxAddressWords($0) }
        )
    }
}

extension MailboxAddressWords {
    fileprivate init(_ report: AddressReport) {
        self.init(
            address: report.address.description,
            status: MailboxAddressStatus(report.status),
            user: report.user?.description,
            at: report.at,
            expiresAt: report.expiresAt
        )
    }
}

extension MailboxAddressStatus {
    fileprivate init(_ status: AddressStatus) {
        self =
            switch status {
            case .neverSent: .neverSent
            case .sent: .sent
            case .confirmed: .confirmed
            case .suspended: .suspended
            case .refused: .refused
            case .expired: .expired
            case .undeliverable: .undeliverable
            }
    }
}

extension AddressType {
    init(_ type: Mailbox.MailboxType) {
        self =
            switch type {
            case .personal: .personal
            case .functional: .functional
            }
    }
}

extension Mailbox.MailboxType {
    init(_ type: AddressType) {
        self =
            switch type {
            case .personal: .personal
            case .functional: .functional
            }
    }
}
