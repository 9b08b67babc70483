// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// How a page shows where an address of a mailbox stands: a word, and a mark that differs in shape as well as in colour.
struct MailboxStatusView: Sendable, Hashable {
    /// `good`, `wait`, `care`, `bad` or `quiet`: which mark and colour.
    let kind: String
    let label: String

    private init(kind: String, label: String) {
        self.kind = kind
        self.label = label
    }

    /// Where one address stands.
    init(_ status: MailboxAddressStatus, _ texts: Texts) {
        self.init(kind: Self.kind(of: status), label: texts("mailbox-status.\(status.rawValue)"))
    }

    /// That nothing is sent, confirmed or issued for a mailbox (C7, X5).
    static func inactive(_ texts: Texts) -> Self {
        Self(kind: "quiet", label: texts("mailbox-status.inactive"))
    }

    /// All there is to say of a mailbox at a glance: each status that one of its addresses has, the most urgent first.
    static func marks(of mailbox: MailboxWords, _ texts: Texts) -> [Self] {
        let statuses = mailbox.addresses.map(\.status)
        let different = urgency.filter(statuses.contains)
        let marks = different.map { status in
            let mark = Self(status, texts)
            guard different.count > 1 else { return mark }
            let values = ["status": mark.label, "count": "\(statuses.count { $0 == status })"]
            let label = texts("mailbox-status.some", values.merging(["total": "\(statuses.count)"]) { $1 })
            return Self(kind: mark.kind, label: label)
        }
        return (mailbox.active ? [] : [inactive(texts)]) + marks
    }

    /// What wants somebody to do something stands first.
    private static let urgency: [MailboxAddressStatus] = [
        .undeliverable, .refused, .expired, .suspended, .neverSent, .sent, .confirmed,
    ]

    private static func kind(of status: MailboxAddressStatus) -> String {
        switch status {
        case .confirmed: "good"
        case .sent: "wait"
        case .suspended, .expired: "care"
        case .refused, .undeliverable: "bad"
        case .neverSent: "quiet"
        }
    }
}
