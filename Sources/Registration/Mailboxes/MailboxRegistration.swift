// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailboxRegistry
public import Postbox
public import Store

/// The order of work for mailboxes, challenges and links: read, decide, store, in one transaction each.
///
/// What is decided stands in `RegisteredMailbox`; here it gets its surroundings, its identifiers and tokens, and what
/// comes of it is stored together with audit entries, mails and what the ledger has to do.
public struct MailboxRegistration: Sendable {
    /// HMAC-SHA-256 under the token key, which lies outside the database (C6).
    public typealias AuthenticationCode = @Sendable ([UInt8]) -> [UInt8]

    /// What it is built from.
    public struct Parts: Sendable {
        /// The records.
        public var store: any Store
        /// Where the current moment comes from.
        public var clock: WallClock
        /// Where identifiers come from.
        public var random: @Sendable () -> any RandomNumberGenerator
        /// SHA-256.
        public var digest: @Sendable ([UInt8]) -> [UInt8]
        /// Makes tokens out of identifiers.
        public var authenticationCode: AuthenticationCode
        /// What is configured about mailboxes.
        public var policy = RegistryPolicy.standard
        /// How many challenges a recipient gets within an hour; it bounds abuse and does not change C3.
        public var challengesPerRecipientPerHour = 10
        /// How long mails are tried.
        public var retryPolicy = RetryPolicy()
        /// Told after each change, which may have queued mails.
        public var changed: @Sendable () -> Void = {}

        /// Names what has no default.
        ///
        /// - Parameters:
        ///   - store: The records.
        ///   - clock: Where the current moment comes from.
        ///   - random: Where identifiers come from.
        ///   - digest: SHA-256.
        ///   - authenticationCode: Makes tokens out of identifiers.
        public init(
            store: any Store,
            clock: @escaping WallClock,
            random: @escaping @Sendable () -> any RandomNumberGenerator,
            digest: @escaping @Sendable ([UInt8]) -> [UInt8],
            authenticationCode: @escaping AuthenticationCode
        ) {
            self.store = store
            self.clock = clock
            self.random = random
            self.digest = digest
            self.authenticationCode = authenticationCode
        }
    }

    let parts: Parts
    let imports = ImportTurn()

    /// Puts the registration together.
    ///
    /// - Parameter parts: What it is built from.
    public init(_ parts: Parts) {
        self.parts = parts
    }

    /// The token of a challenge, as its mail carries it.
    ///
    /// - Parameter challenge: Which challenge.
    /// - Returns: The same token whenever it is asked for (C6).
    public func token(of challenge: ChallengeID) -> ChallengeToken {
        ChallengeToken(of: challenge.description) { message in parts.authenticationCode(message) }
    }

    func drawSeed() -> ChallengeSeed {
        let id = ChallengeID(octets: drawOctets())
        return ChallengeSeed(id: id, tokenHash: parts.digest(token(of: id).octets))
    }

    func drawOctets() -> [UInt8] {
        var source = parts.random()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }
}
