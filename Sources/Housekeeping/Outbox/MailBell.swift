// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Wakes whoever hands mails over; rings that nobody heard yet are one.
public final class MailBell: Sendable {
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    /// Makes a bell that has rung once.
    public init() {
        (rings, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        ring()
    }

    /// Says that there may be mails to be handed over.
    public func ring() {
        continuation.yield()
    }
}
