// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// Does one step of a guide; whether it may be done, the daemon decides.
struct GuideAction: Sendable {
    /// What came of it.
    enum Outcome: Sendable, Hashable {
        /// Where to go on.
        case done(String)
        /// What is wrong with what was entered.
        case mistake(String)
    }

    let guide: Guide
    let request: PersonRequest

    func carryOut(_ step: GuideStep) async throws -> Outcome {
        switch step {
        case .deactivate: try await edit(MailboxEditWords(active: false), step)
        case .revoke: try await revoke()
        case .edit: try await edit(MailboxEditWords(displayName: entered("displayName"), aliases: aliases), step)
        case .applicant: try await applicant()
        case .create: try await create()
        case .activate:
            try await edit(MailboxEditWords(active: true, endLinks: guide.flow.endsLinks ? true : nil), step)
        case .challenge: try await challenge()
        case .confirmation: .done(guide.path)
        }
    }

    private func edit(_ words: MailboxEditWords, _ step: GuideStep) async throws -> Outcome {
        _ = try await request.daemon.editMailbox(guide.mailbox.id, words)
        return .done(guide.path(after: step))
    }

    private func revoke() async throws -> Outcome {
        let path = guide.path(after: .revoke)
        if guide.flow.mayKeepCertificates, request.form["keep"] == "yes" { return .done(path) }
        let word = request.form["reason"].flatMap { guide.flow.reasons.contains($0) ? $0 : nil }
        guard let reason = word.flatMap(RevocationReason.init(rawValue:)), request.form["sure"] == "yes" else {
            return .mistake(request.texts("mailbox.sureMissing"))
        }
        _ = try await request.daemon.revokeMailbox(guide.mailbox.id, reason: reason)
        return .done(path)
    }

    private func applicant() async throws -> Outcome {
        let address = entered("applicantAddress")
        guard !address.isEmpty else { return .mistake(request.texts("guide.applicantMissing")) }
        guard address.lowercased() != guide.mailbox.applicantAddress?.lowercased() else {
            return .mistake(request.texts("guide.applicantSame"))
        }
        return try await edit(MailboxEditWords(applicantAddress: .some(address)), .applicant)
    }

    private func create() async throws -> Outcome {
        let address = entered("address")
        guard !address.isEmpty else { return .mistake(request.texts("guide.addressMissing")) }
        let words = MailboxDraftWords(
            address: address,
            type: guide.mailbox.type,
            displayName: entered("displayName"),
            aliases: aliases,
            comment: entered("comment")
        )
        let mailbox = try await request.daemon.createMailbox(
            words,
            in: try await domain(of: address),
            idempotencyKey: request.form["request"]
        )
        return .done(guide.path(after: .create, mailbox.id))
    }

    /// The domain of the new address, where it is one of the person's; else the mailbox's, which the daemon explains.
    private func domain(of address: String) async throws -> String {
        let host = address.split(separator: "@").last?.lowercased()
        let daemon = request.daemon
        let domains = try await daemon.all { cursor async throws(SigningClientError) in
            try await daemon.domains(cursor: cursor, limit: 1000)
        }
        return domains.first { $0.domain == host }?.domain ?? guide.mailbox.domain
    }

    private func challenge() async throws -> Outcome {
        _ = try await request.daemon.sendChallenges(for: guide.confirmed.id, idempotencyKey: request.form["request"])
        return .done(guide.path(after: .challenge))
    }

    private func entered(_ name: String) -> String {
        request.form[name]?.trimmingBlanks ?? ""
    }

    /// Separated by line ends, blanks, commas or semicolons, as in a table (F1).
    private var aliases: [String] {
        (request.form["aliases"] ?? "").unicodeScalars.split { ",; \t\r\n".unicodeScalars.contains($0) }.map(
            String.init
        )
    }
}
