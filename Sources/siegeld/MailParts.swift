// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Foundation
import Housekeeping
import Logging
import MailAddressing
import MailboxRegistry
import OpenSSLBridge
import Postbox
import Registration
import ServiceLifecycle
import Settings
import Store
import SubjectProfiles

/// What goes out by mail, as the settings say; without `[mail]` nothing does.
struct MailParts {
    let settings: DaemonSettings
    let logger: Logger
    /// Rung by the rooms that queue mails.
    let bell = MailBell()
    private let condition = MailCondition()

    /// The services that make notices and hand mails over; none where the settings have no `[mail]`.
    func services(
        _ mailboxes: MailboxRegistration,
        _ authority: Authority,
        _ store: any Store
    ) throws(StartFailure) -> [any Service] {
        guard let mail = settings.mail else { return [] }
        let notices = notices(mail, authority, store)
        return [try delivery(mail, of: mailboxes, store), NoticeQueue(notices), ExpiryWatch(notices)]
    }

    private func notices(_ mail: DaemonSettings.Mail, _ authority: Authority, _ store: any Store) -> NoticeParts {
        var parts = NoticeParts(
            store: store,
            clock: SystemClock.now,
            random: { SystemRandomSource() },
            isFunctional: { authority.catalog[$0]?.kind == .functional },
            logger: logger
        )
        parts.administrators = settings.administrators.compactMap { UserID($0) }
        parts.expiryDays = mail.expiryNoticeDays
        parts.bell = bell
        return parts
    }

    private func delivery(
        _ mail: DaemonSettings.Mail,
        of mailboxes: MailboxRegistration,
        _ store: any Store
    ) throws(StartFailure) -> OutboxDelivery {
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
                templates: try templates(mail),
                links: try mail.confirmURL.map { try ChallengeLinks(base: $0) } ?? .commandLine
            )
        } catch { throw StartFailure("siegel.toml: [mail]: \(error)") }
    }

    private func templates(_ mail: DaemonSettings.Mail) throws(PostboxError) -> MailTemplates {
        guard let directory = mail.templates else { return try .shipped() }
        return try MailTemplates(directory: settings.resolve(directory))
    }

    private func transport(_ mail: DaemonSettings.Mail) -> any MailTransport {
        switch mail.delivery {
        case .maildir: MaildirTransport(directory: settings.resolve(mail.maildir))
        case .sendmail: SendmailTransport(program: settings.resolve(mail.sendmail))
        }
    }
}
