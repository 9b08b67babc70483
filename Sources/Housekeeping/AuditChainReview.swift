// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
public import CertificateModel
public import Logging
public import ServiceLifecycle
public import Store

/// Checks the whole audit log once after the start, in the background and a page at a time.
public struct AuditChainReview: Service {
    private static let pageSize = 500
    private let store: any Store
    private let digest: ContentDigest
    private let logger: Logger

    /// Names what is checked.
    ///
    /// - Parameters:
    ///   - store: The records.
    ///   - digest: SHA-256.
    ///   - logger: Where a broken chain is reported.
    public init(store: any Store, digest: @escaping ContentDigest, logger: Logger) {
        self.store = store
        self.digest = digest
        self.logger = logger
    }

    /// Checks every writer's chain, then waits for the daemon to stop.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            do { try await reviewAll() } catch {
                logger.critical("the audit log is not whole", metadata: ["error": "\(error)"])
            }
        }
        try? await gracefulShutdown()
    }

    private func reviewAll() async throws {
        for writer in try await store.read({ try $0.auditWriters() }) { try await review(writer) }
    }

    private func review(_ writer: String) async throws {
        var check = AuditChainCheck(from: .empty(writer: writer), digest: digest)
        while !Task.isCancelled {
            let last = check.head.number
            let page = try await store.read { records in
                try records.auditEntries(writer: writer, after: last, limit: Self.pageSize)
            }
            guard !page.isEmpty else { return }
            for entry in page { try check.check(entry) }
            await Task.yield()
        }
    }
}
