// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Postbox

/// Where a page of the outbox ended: when its last mail was queued, and its identifier.
struct OutboxCursor: Comparable {
    let createdAt: Timestamp
    let id: OutboxMailID

    /// Stands behind a mail.
    init(behind mail: OutboxMail) {
        createdAt = mail.createdAt
        id = mail.id
    }

    /// Reads what ``text`` wrote; gives `nil` for anything else.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-")).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2, let id = OutboxMailID(parts[0]), let seconds = Int64(parts[1]) else { return nil }
        self.id = id
        createdAt = Timestamp(secondsSince1970: seconds)
    }

    /// The cursor as callers carry it.
    var text: String {
        "\(id)-\(createdAt.secondsSince1970)"
    }

    /// Compares as the database does.
    static func < (left: Self, right: Self) -> Bool {
        (left.createdAt, left.id.description) < (right.createdAt, right.id.description)
    }
}
