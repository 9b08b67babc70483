// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Authority
public import ServiceLifecycle

/// Writes deliveries behind the answers; stops after the server, so that none is lost in an orderly stop.
public struct DeliveryWriter: Service {
    private let log: DeliveryLog

    /// Names the log.
    ///
    /// - Parameter authority: Whose deliveries are written.
    public init(authority: Authority) {
        log = authority.deliveryLog
    }

    /// Writes until the daemon stops, and then what is left.
    public func run() async throws {
        await cancelWhenGracefulShutdown { await log.run() }
        await log.flush()
    }
}
