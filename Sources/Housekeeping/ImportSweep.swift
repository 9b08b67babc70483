// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Logging
public import Registration
public import ServiceLifecycle

/// Removes what imports of mailboxes left that did not come to their end, because the daemon was killed, say.
public struct ImportSweep: Service, Ticking {
    let mailboxes: MailboxRegistration
    let logger: Logger
    let interval = Duration.seconds(3600)

    /// Names what is swept.
    ///
    /// - Parameters:
    ///   - mailboxes: The registration.
    ///   - logger: Where log lines go.
    public init(mailboxes: MailboxRegistration, logger: Logger) {
        self.mailboxes = mailboxes
        self.logger = logger
    }

    func tick() async {
        do { try await mailboxes.removeUnfinishedImports() } catch {
            logger.error("what an import left was not removed", metadata: ["error": "\(error)"])
        }
    }
}
