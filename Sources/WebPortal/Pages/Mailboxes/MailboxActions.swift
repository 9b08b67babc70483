// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import SigningClient

/// What a contact does with one mailbox; each form leads back to its page.
enum MailboxActions {
    static let routes: [PageRoute] = [
        .post("/mailboxes/{id}/challenges", person: send),
        .post("/mailboxes/{id}/deactivate", person: deactivate),
        .post("/mailboxes/{id}/reactivate", person: reactivate),
        .post("/mailboxes/{id}/revoke", person: revoke),
        .post("/mailboxes/{id}/delete", person: delete),
    ]

    /// The reasons that a contact may give, the usual one first (V2).
    static let reasons: [RevocationReason] = [
        .cessationOfOperation, .affiliationChanged, .superseded, .privilegeWithdrawn, .keyCompromise, .unspecified,
    ]

    private static func send(_ request: PersonRequest) async throws -> PageAnswer {
        let chosen = request.form.all("address")
        let key = request.formKey()
        return try await carryOut(request) { daemon, id in
            _ = try await daemon.sendChallenges(for: id, to: chosen.isEmpty ? nil : chosen, idempotencyKey: key)
            return "sent"
        }
    }

    private static func deactivate(_ request: PersonRequest) async throws -> PageAnswer {
        try await carryOut(request) { daemon, id in
            _ = try await daemon.editMailbox(id, MailboxEditWords(active: false))
            return "deactivated"
        }
    }

    private static func reactivate(_ request: PersonRequest) async throws -> PageAnswer {
        let word = request.form["links"]
        guard word == "keep" || word == "end" else { return try await refuse(request, "mailbox.linksMissing") }
        return try await carryOut(request) { daemon, id in
            let words = MailboxEditWords(active: true, endLinks: word == "end" ? true : nil)
            _ = try await daemon.editMailbox(id, words)
            return word == "end" ? "linksEnded" : "reactivated"
        }
    }

    private static func revoke(_ request: PersonRequest) async throws -> PageAnswer {
        let reason = request.form["reason"].flatMap(RevocationReason.init(rawValue:))
        guard let reason, reasons.contains(reason), request.form["sure"] == "yes" else {
            return try await refuse(request, "mailbox.sureMissing")
        }
        return try await carryOut(request) { daemon, id in
            try await daemon.revokeMailbox(id, reason: reason).items.isEmpty ? "nothingRevoked" : "revoked"
        }
    }

    /// Afterwards there is no page of the mailbox, so this leads to the one of its domain.
    private static func delete(_ request: PersonRequest) async throws -> PageAnswer {
        guard request.form["sure"] == "yes" else { return try await refuse(request, "mailbox.deleteSureMissing") }
        let id = try request.mailboxID()
        let domain = try await request.daemon.mailbox(id).domain
        do {
            try await request.daemon.deleteMailbox(id)
            return .redirect(MailboxPath.domain(domain) + "?done=deleted")
        } catch {
            return try await refusal(request, error)
        }
    }

    /// Does something with the mailbox of the path; what the daemon refuses stands above its page as it is now.
    ///
    /// - Parameters:
    ///   - request: The form.
    ///   - change: Does it, and gives the word for what was done.
    /// - Returns: The way back, or the page with the refusal.
    /// - Throws: What is no refusal of the daemon, and that there is no such mailbox.
    private static func carryOut(
        _ request: PersonRequest,
        _ change: (_ daemon: SigningClient, _ id: String) async throws -> String
    ) async throws -> PageAnswer {
        let id = try request.mailboxID()
        do {
            let done = try await change(request.daemon, id)
            return .redirect("\(MailboxPath.mailbox(id))?done=\(done)")
        } catch {
            return try await refusal(request, error)
        }
    }

    private static func refusal(_ request: PersonRequest, _ error: any Error) async throws -> PageAnswer {
        guard let problem = error.problem, problem.status < 500, problem.status != 404 else { throw error }
        return try await MailboxPage.answer(request, MessageView("bad", ProblemText.text(problem, request.texts)))
    }

    private static func refuse(_ request: PersonRequest, _ key: String) async throws -> PageAnswer {
        try await MailboxPage.answer(request, MessageView("bad", request.texts(key)))
    }
}
