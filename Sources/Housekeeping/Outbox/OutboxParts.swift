// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import Logging
public import Postbox
public import Registration
public import Store

/// What handing mails over is built from.
public struct OutboxParts: Sendable {
    /// The records.
    public var store: any Store
    /// Knows the tokens, and stores what came of an attempt.
    public var mailboxes: MailboxRegistration
    /// Writes the mails.
    public var composer: MailComposer
    /// Where they are handed over.
    public var transport: any MailTransport
    /// Where the current moment comes from.
    public var clock: WallClock
    /// Wakes the service.
    public var bell = MailBell()
    /// What health asks.
    public var condition = MailCondition()
    /// Where log lines go.
    public var logger: Logger
    /// Told at each step; tests end the process there.
    public var reach: @Sendable (MailCheckpoint) -> Void = { _ in }

    /// Names what has no default.
    ///
    /// - Parameters:
    ///   - store: The records.
    ///   - mailboxes: Knows the tokens, and stores what came of an attempt.
    ///   - composer: Writes the mails.
    ///   - transport: Where they are handed over.
    ///   - clock: Where the current moment comes from.
    ///   - logger: Where log lines go.
    public init(
        store: any Store,
        mailboxes: MailboxRegistration,
        composer: MailComposer,
        transport: any MailTransport,
        clock: @escaping WallClock,
        logger: Logger
    ) {
        self.store = store
        self.mailboxes = mailboxes
        self.composer = composer
        self.transport = transport
        self.clock = clock
        self.logger = logger
    }
}
