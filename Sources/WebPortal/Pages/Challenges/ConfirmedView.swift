// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page after a confirmation shows: what is linked, and what is still missing for a certificate.
struct ConfirmedView: Sendable {
    let lead: String
    /// What stands against a request.
    let missing: String?
    /// The addresses that have to be confirmed before.
    let unconfirmed: [String]
    let hasUnconfirmed: Bool
    let whatNext: String?
    let requestPath: String?
    let isGroup: Bool

    init(_ entry: AddressWords, _ texts: Texts) {
        isGroup = entry.type == .functional
        lead = texts(isGroup ? "confirmed.leadGroup" : "confirmed.leadPersonal", ["address": entry.address])
        unconfirmed = entry.unconfirmed
        hasUnconfirmed = !entry.unconfirmed.isEmpty
        requestPath =
            entry.requestable ? "/certificates/request?address=\(QueryText.escaped(entry.address))" : nil
        let reason = hasUnconfirmed ? texts("confirmed.unconfirmed") : ProblemText.reason(entry.reason, texts)
        missing = entry.requestable ? nil : reason
        let isConflicting = entry.reason == ProblemCode.mailboxConflicting.rawValue
        whatNext = hasUnconfirmed ? texts("confirmed.others") : isConflicting ? texts("confirmed.conflicting") : nil
    }
}
