// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import MailAddressing

/// Whom mails come from.
public struct MailSender: Sendable, Hashable {
    /// The address; its host is also the right side of each Message-ID.
    public let address: MailAddress
    /// What a mail reader shows in place of the address.
    public let displayName: String?

    /// Names the sender.
    ///
    /// - Parameters:
    ///   - address: `from` of the settings.
    ///   - displayName: What a mail reader shows in place of it.
    public init(address: MailAddress, displayName: String? = nil) {
        self.address = address
        self.displayName = displayName
    }
}
