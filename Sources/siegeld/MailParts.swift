// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Housekeeping
import Logging
import MailAddressing
import Postbox
import Registration
import Settings
import Store

/// What goes out by mail, as the settings say; without `[mail]` nothing does.
struct MailParts {
    let settings: DaemonSettings
    let logger: Logger
    /// Rung by the rooms that queue mails.
    let bell = MailBell()
    private let condition = MailCondition()

    /// The service that hands mails over; none where the settings have no `[mail]`.
    func delivery(of mailboxes: MailboxRegistration, _ store: any Store) throws(StartFailure) -> OutboxDelivery? {
        guard let mail = settings.mail else { return nil }
        var parts = OutboxParts(
            store: store,
            mailboxes: mailboxes,
            composer: try composer(mail),
            transport: transport(mail),
            clock: SystemClock.now,
            logger: logger
        )
        parts.bell = bell
        parts.condition = condition
        #if DEBUG
        if let hook = TestSeams.stopping(at: MailCheckpoint.self) { parts.reach = hook }
        #endif
        return OutboxDelivery(parts)
    }

    /// What health is told of the outbox.
    func problems(_ store: any Store) -> MailProblems {
        MailProblems(store: store, condition: settings.mail.map { _ in condition })
    }

    private func composer(_ mail: DaemonSettings.Mail) throws(StartFailure) -> MailComposer {
        do {
            return MailComposer(
                sender: MailSender(address: try MailAddress(mail.from)),
                templates: try .shipped(),
                links: try mail.confirmURL.map { try ChallengeLinks(base: $0) } ?? .commandLine
            )
        } catch { throw StartFailure("siegel.toml: [mail]: \(error)") }
    }

    private func transport(_ mail: DaemonSettings.Mail) -> any MailTransport {
        switch mail.delivery {
        case .maildir: MaildirTransport(directory: settings.resolve(mail.maildir))
        case .sendmail: SendmailTransport(program: settings.resolve(mail.sendmail))
        }
    }
}
