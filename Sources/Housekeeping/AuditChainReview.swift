// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
public import Authority
public import Logging
public import ServiceLifecycle

/// Checks the whole audit log once after the start, in the background.
public struct AuditChainReview: Service {
    private let authority: Authority
    private let logger: Logger

    /// Names what is checked.
    ///
    /// - Parameters:
    ///   - authority: Knows the audit log.
    ///   - logger: Where a broken chain is reported.
    public init(authority: Authority, logger: Logger) {
        self.authority = authority
        self.logger = logger
    }

    /// Checks every writer's chain, then waits for the daemon to stop.
    public func run() async throws {
        await cancelWhenGracefulShutdown { await review() }
        try? await gracefulShutdown()
    }

    private func review() async {
        do {
            for problem in try await authority.reviewAudit().problems {
                logger.critical("the audit log is not whole", metadata: ["problem": "\(problem)"])
            }
        } catch {
            guard !Task.isCancelled else { return }
            logger.error("the audit log could not be checked", metadata: ["error": "\(error)"])
        }
    }
}
