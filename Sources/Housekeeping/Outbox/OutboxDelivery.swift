// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import ServiceLifecycle

/// Hands over what waits in the outbox: after each ring, and again after each pause (C10).
public struct OutboxDelivery: Service {
    private let bell: MailBell
    private let round: OutboxRound
    private let pause: Duration

    /// Names what is handed over, how and where.
    ///
    /// - Parameters:
    ///   - parts: What it is built from.
    ///   - pause: After how long it looks again without being woken.
    public init(_ parts: OutboxParts, pause: Duration = .seconds(5)) {
        bell = parts.bell
        round = OutboxRound(parts)
        self.pause = pause
    }

    /// Works until the daemon stops; a mail that is being handed over then is finished.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    while (try? await Task.sleep(for: pause)) != nil { bell.ring() }
                }
                for await _ in bell.rings { await round.run() }
                group.cancelAll()
            }
        }
    }
}
