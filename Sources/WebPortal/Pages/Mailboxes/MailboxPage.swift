// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import HTTPTypes
import SigningAPI
import SigningClient

/// One mailbox: what is known of it, where its addresses stand, its certificates, and what can be done with it.
enum MailboxPage {
    static let routes: [PageRoute] = [.get("/mailboxes/{id}", person: show)]

    private static let certificateCount = 50

    private static func show(_ request: PersonRequest) async throws -> PageAnswer {
        try await answer(request, nil)
    }

    /// The page as it is now; with a refusal above, it answers a form.
    static func answer(_ request: PersonRequest, _ refusal: MessageView?) async throws -> PageAnswer {
        let id = try request.mailboxID()
        async let mailbox = request.daemon.mailbox(id)
        async let certificates = certificates(of: id, request)
        let standing = try await MailboxStanding(
            mailbox: mailbox,
            certificates: certificates,
            isContinued: request.query["certificates"] != nil,
            now: request.now,
            renewal: request.desk.parts.demands.renewal
        )
        let message = refusal ?? MailboxMessage.view(request.query["done"], standing.mailbox, request.texts)
        let view = MailboxView(standing, message, key: request.newFormKey(), request.texts)
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return .page(.mailbox, title: standing.mailbox.address, view, status: status)
    }

    private static func certificates(
        of id: String,
        _ request: PersonRequest
    ) async throws -> Page<CertificateRecordWords> {
        let filter = CertificateFilter(mailbox: id)
        let cursor = request.query["certificates"]
        do {
            return try await request.daemon.certificates(filter, cursor: cursor, limit: certificateCount)
        } catch {
            guard error.problem?.code == .invalidCursor else { throw error }
            return try await request.daemon.certificates(filter, limit: certificateCount)
        }
    }
}

/// A mailbox and its certificates at a moment.
struct MailboxStanding: Sendable {
    let mailbox: MailboxWords
    let certificates: Page<CertificateRecordWords>
    /// Whether the certificates are not the first ones.
    var isContinued = false
    let now: Timestamp
    /// How long before its end a certificate expires soon.
    let renewal: Duration
}

/// What the page of a mailbox says after a form; its link names a word of a closed set.
enum MailboxMessage {
    static func view(_ word: String?, _ mailbox: MailboxWords, _ texts: Texts) -> MessageView? {
        let key: String? =
            switch word {
            case "added": "mailbox.doneAdded"
            case "edited": "mailbox.doneEdited"
            case "unchanged": "mailbox.doneUnchanged"
            case "sent": mailbox.type == .personal ? "mailbox.doneSentPersonal" : "mailbox.doneSentFunctional"
            case "deactivated": "mailbox.doneDeactivated"
            case "reactivated": "mailbox.doneReactivated"
            case "linksEnded": "mailbox.doneLinksEnded"
            case "revoked": "mailbox.doneRevoked"
            case "nothingRevoked": "mailbox.doneNothingRevoked"
            default: nil
            }
        return key.map { MessageView("good", texts($0)) }
    }
}
