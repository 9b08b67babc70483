// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Where mails are handed over.
public protocol MailTransport: Sendable {
    /// Hands a mail over; when this returns, delivering it is somebody else's duty.
    ///
    /// Called again for the same mail after a crash, it must not matter more than a second copy with the same
    /// Message-ID (C10). Cancellation does not interrupt it.
    ///
    /// - Parameter mail: The mail.
    /// - Throws: `PostboxError`, which says whether trying again makes sense.
    func handOver(_ mail: ComposedMail) async throws(PostboxError)
}
