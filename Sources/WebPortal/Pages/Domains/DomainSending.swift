// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Having confirmation mails sent for several mailboxes of a domain, or for all that were never sent one (C3).
enum DomainSending {
    static let routes: [PageRoute] = [.post("/domains/{domain}/challenges", person: send)]

    private static let mostSelected = 100

    private static func send(_ request: PersonRequest) async throws -> PageAnswer {
        request.form["which"] == "neverSent" ? try await sendUnsent(request) : try await sendSelected(request)
    }

    /// What could not be sent is still "never sent" afterwards; the list shows it.
    private static func sendUnsent(_ request: PersonRequest) async throws -> PageAnswer {
        let domain = request.parameter("domain")
        let report: BulkChallengeReport
        do { report = try await request.daemon.sendChallenges(in: domain) } catch {
            throw error.problem?.code == .invalidDomain ? PageFailure.notFound : error
        }
        let outcome = SendingOutcome(report)
        var query = DomainQuery()
        query.status = outcome.leftCount > 0 ? .neverSent : nil
        return .redirect(query.path(of: domain, outcome.fields))
    }

    private static func sendSelected(_ request: PersonRequest) async throws -> PageAnswer {
        let domain = request.parameter("domain")
        let query = DomainQuery(request.form)
        let selected = request.form.all("mailbox").filter(MailboxPath.isIdentifier)
        guard !selected.isEmpty else {
            return try await DomainPage.answer(request, query, MessageView("bad", request.texts("domain.noneChosen")))
        }
        // Whether the domain is the person's is seen before anything is sent.
        _ = try await DomainPage.mailboxes(of: domain, DomainQuery(), request)
        let outcome = await send(for: selected.prefix(mostSelected), request)
        return .redirect(query.path(of: domain, outcome.fields))
    }

    /// Sends for one after the other; where one is refused, the others are sent all the same.
    private static func send(for ids: some Sequence<String>, _ request: PersonRequest) async -> SendingOutcome {
        let key = request.formKey()
        var outcome = SendingOutcome()
        var seen: Set<String> = []
        var isSilent = false
        for id in ids where seen.insert(id).inserted {
            // A daemon that gave no answer is not waited for again and again.
            guard !isSilent else {
                outcome.leave(id, for: "other")
                continue
            }
            do {
                _ = try await request.daemon.sendChallenges(for: id, idempotencyKey: "\(key)-\(id)")
                outcome.add()
            } catch {
                isSilent = error.problem == nil
                outcome.leave(id, for: error.problem?.code?.rawValue ?? "other")
            }
        }
        return outcome
    }
}
