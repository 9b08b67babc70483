// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// A mailbox as a list shows it, without its challenges.
public struct ListedMailbox: Sendable, Hashable {
    /// What the contacts entered.
    public let mailbox: Mailbox
    /// The statuses of all addresses, the primary address first.
    public let reports: [AddressReport]
    private let liveLinks: [Link]

    /// Puts an entry of a list together.
    ///
    /// - Parameters:
    ///   - mailbox: What the contacts entered.
    ///   - reports: The statuses of all addresses.
    ///   - liveLinks: The links that have not ended.
    public init(_ mailbox: Mailbox, reports: [AddressReport], liveLinks: [Link]) {
        self.mailbox = mailbox
        self.reports = reports
        self.liveLinks = liveLinks
    }

    /// Why no certificate can be requested for the mailbox now, whoever asks.
    ///
    /// - Parameters:
    ///   - moment: The moment to look at.
    ///   - surroundings: The domains of all its addresses, and what is configured.
    /// - Returns: What ``RegisteredMailbox/obstacle(at:in:allowsConflict:)`` says.
    public func obstacle(at moment: Timestamp, in surroundings: some RegistrySurroundings) -> RegistryObstacle? {
        RegisteredMailbox(mailbox, challenges: [], links: liveLinks).obstacle(at: moment, in: surroundings)
    }
}
