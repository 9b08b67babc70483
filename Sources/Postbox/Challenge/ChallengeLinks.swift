// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import MailAddressing

/// What a challenge mail tells its reader to open: a page of the portal, or in development a command (C8).
///
/// The pages change nothing when they are opened, for a mail scanner opens them too; they ask a person to confirm.
public struct ChallengeLinks: Sendable, Hashable {
    private let base: String?

    /// Links to pages whose address is a base followed by the token.
    ///
    /// - Parameter base: `confirmURL` of the settings: an absolute http or https URL in ASCII that ends with a slash.
    /// - Throws: `PostboxError.linkBase`.
    public init(base: String) throws(PostboxError) {
        let isPlain = base.utf8.allSatisfy { (0x21...0x7e).contains($0) && !Self.unfit.contains($0) }
        let hasScheme = ["https://", "http://"].contains { base.hasPrefix($0) && base.utf8.count > $0.utf8.count + 1 }
        guard isPlain, hasScheme, base.hasSuffix("/"), base.utf8.count <= Self.longest else {
            throw .linkBase(QuotedInput(base))
        }
        self.base = base
    }

    private init() {
        base = nil
    }

    private static let longest = 512
    /// What would end the link for a mail reader, or put the token into a query or a fragment.
    private static let unfit = Set("<>\"'`\\^{|}?# ".utf8)

    /// Commands to type instead of links, for a daemon without a portal.
    public static let commandLine = Self()

    /// What confirms a challenge.
    ///
    /// - Parameter token: The token of the challenge.
    /// - Returns: The link, or the command.
    public func confirming(_ token: ChallengeToken) -> String {
        base.map { $0 + token.exposed } ?? "siegel challenge confirm \(token.exposed)"
    }

    /// What refuses a challenge, or objects to a link.
    ///
    /// - Parameter token: The token of the challenge or of the objection.
    /// - Returns: The link, or the command.
    public func refusing(_ token: ChallengeToken) -> String {
        base.map { "\($0)\(token.exposed)/refuse" } ?? "siegel challenge refuse \(token.exposed)"
    }
}
