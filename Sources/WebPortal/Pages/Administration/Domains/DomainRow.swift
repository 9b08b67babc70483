// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// A mail domain on a list.
struct DomainRow: Sendable {
    /// For how long a check of the control over a domain counts where the settings demand one (D4).
    static let controlHolds = Duration.seconds(398 * 86400)

    let name: String
    let path: String
    let kind: String
    let contacts: String
    let control: StatusBadge

    init(_ domain: DomainRecordWords, at now: Timestamp, _ texts: Texts) {
        name = domain.domain
        path = AdministrationPath.domain(domain.domain)
        kind = texts("mail-domains.kind-\(domain.kind.rawValue)")
        contacts = domain.contacts.isEmpty ? texts("mail-domains.noContact") : domain.contacts.joined(separator: ", ")
        control = Self.badge(domain.control, at: now, texts)
    }

    static func badge(_ control: DomainControlWords?, at now: Timestamp, _ texts: Texts) -> StatusBadge {
        guard let control else { return StatusBadge(kind: "quiet", label: texts("mail-domains.unchecked")) }
        let isOld = now - control.checkedAt > controlHolds
        let values = ["day": texts.day(control.checkedAt)]
        return StatusBadge(
            kind: isOld ? "care" : "good",
            label: texts(isOld ? "mail-domains.checkedLongAgo" : "mail-domains.checked", values)
        )
    }
}
