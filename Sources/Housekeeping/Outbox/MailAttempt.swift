// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import Postbox
import Registration
import Store

/// One attempt to hand one mail over.
///
/// Everything is read again right before the mail is written: one whose challenge was superseded by then never goes
/// out. What is superseded between that moment and the end of the transport's work goes out with a token that is dead,
/// which its reader is told when using it (C4).
struct MailAttempt: Sendable {
    let parts: OutboxParts

    /// Makes the attempt and says what came of it; `nil` where the mail is not as it was read any more, or the
    /// daemon stops before the attempt.
    func make(_ mail: OutboxMail) async -> OutboxMail.Outcome? {
        let moment = parts.clock()
        guard !mail.isOverdue(at: moment) else { return .timeIsOver }
        do throws(PostboxError) {
            switch try await gather(mail, at: moment) {
            case .leftAlone: return nil
            case .noLongerNeeded: return .noLongerNeeded
            case .content(let content):
                let composed = try parts.composer.compose(mail, content)
                parts.reach(.composed)
                try await parts.transport.handOver(composed)
                parts.reach(.handedOver)
                return .handedOver
            }
        } catch { return .failed(error) }
    }

    private enum Gathered: Sendable {
        case content(MailContent)
        case noLongerNeeded
        case leftAlone
    }

    private func gather(_ mail: OutboxMail, at moment: Timestamp) async throws(PostboxError) -> Gathered {
        let gathering = MailGathering(moment: moment) { [mailboxes = parts.mailboxes] in mailboxes.token(of: $0) }
        do {
            return try await parts.store.read { records in
                guard try records.outboxMail(mail.id) == mail else { return .leftAlone }
                return try gathering.content(of: mail, in: records).map(Gathered.content) ?? .noLongerNeeded
            }
        } catch {
            guard !Task.isCancelled else { return .leftAlone }
            throw .records(detail: "\(error)")
        }
    }
}
