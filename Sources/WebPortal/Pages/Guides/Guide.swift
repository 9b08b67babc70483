// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// A guided change of a mailbox, as its path and the daemon's present state say it is.
struct Guide: Sendable {
    let flow: GuideFlow
    let mailbox: MailboxWords
    /// The mailbox for the new address.
    let created: MailboxWords?
    let last: GuideStep?
    let progress: GuideProgress

    /// Reads what the path names.
    ///
    /// - Parameter request: The request.
    /// - Throws: `PageFailure.notFound` when the path names no guide, and what the daemon refuses.
    init(_ request: PersonRequest) async throws {
        let id = try request.mailboxID()
        guard let flow = GuideFlow(rawValue: request.parameter("flow")) else { throw PageFailure.notFound }
        last = try Self.step(request.parameter("after"), in: flow)
        mailbox = try await request.daemon.mailbox(id)
        guard GuideFlow.all(of: mailbox.type).contains(flow) else { throw PageFailure.notFound }
        let other = request.parameter("new")
        if other.isEmpty {
            created = nil
        } else {
            guard flow == .newAddress, MailboxPath.isIdentifier(other), other != id else { throw PageFailure.notFound }
            created = try await request.daemon.mailbox(other)
        }
        self.flow = flow
        progress = GuideProgress(flow, mailbox, created: created, after: last)
    }

    private static func step(_ word: String, in flow: GuideFlow) throws(PageFailure) -> GuideStep? {
        guard !word.isEmpty else { return nil }
        guard let step = GuideStep(rawValue: word), flow.steps.contains(step) else { throw .notFound }
        return step
    }

    /// The mailbox that confirmation mails are sent for.
    var confirmed: MailboxWords {
        created ?? mailbox
    }

    /// Where the guide is once a step was done.
    ///
    /// - Parameters:
    ///   - step: The step that was done last.
    ///   - other: The mailbox for the new address.
    /// - Returns: The path.
    func path(after step: GuideStep?, _ other: String? = nil) -> String {
        let start = "\(GuidePath.choice(mailbox.id))/\(flow.rawValue)"
        guard let step else { return start }
        let new = other ?? created?.id
        return "\(start)/\(step.rawValue)" + (new.map { "/\($0)" } ?? "")
    }

    /// Where it is now.
    var path: String {
        path(after: last)
    }
}

/// Where guides are.
enum GuidePath {
    /// The page with the choice of occasions.
    static func choice(_ id: String) -> String {
        "\(MailboxPath.mailbox(id))/guide"
    }
}
