// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import Logging
public import MailboxRegistry
public import Postbox
public import Store

/// What putting notices into the outbox is built from.
public struct NoticeParts: Sendable {
    /// The records.
    public var store: any Store
    /// Where the current moment comes from.
    public var clock: WallClock
    /// Where identifiers of mails come from.
    public var random: @Sendable () -> any RandomNumberGenerator
    /// Whether certificates of a profile are for functional addresses, which are told beside the applicant (N1).
    public var isFunctional: @Sendable (_ profile: String) -> Bool
    /// Who is told of certificates that lost their applicant (P3).
    public var administrators: [UserID] = []
    /// How many days before its end a certificate is told of (N1).
    public var expiryDays = [28, 14]
    /// How long a notice is tried.
    public var retryPolicy = RetryPolicy()
    /// Wakes whoever hands mails over.
    public var bell = MailBell()
    /// Where log lines go.
    public var logger: Logger

    /// Names what has no default.
    ///
    /// - Parameters:
    ///   - store: The records.
    ///   - clock: Where the current moment comes from.
    ///   - random: Where identifiers of mails come from.
    ///   - isFunctional: Whether certificates of a profile are for functional addresses.
    ///   - logger: Where log lines go.
    public init(
        store: any Store,
        clock: @escaping WallClock,
        random: @escaping @Sendable () -> any RandomNumberGenerator,
        isFunctional: @escaping @Sendable (_ profile: String) -> Bool,
        logger: Logger
    ) {
        self.store = store
        self.clock = clock
        self.random = random
        self.isFunctional = isFunctional
        self.logger = logger
    }
}
