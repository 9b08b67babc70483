// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NIOPosix

extension SigningClient {
    typealias AnswerChannel = NIOAsyncChannel<HTTPClientResponsePart, Never>

    /// A full backlog refuses a Unix connection at once, so a busy daemon is asked again a few times.
    private static let attempts = 5

    /// Connects to the socket.
    func connect() async throws(SigningClientError) -> AnswerChannel {
        for attempt in 1...Self.attempts {
            do {
                return try await connectOnce()
            } catch {
                let translated = translated(error)
                guard translated == .overloaded(path: socketPath), attempt < Self.attempts else { throw translated }
                try? await Task.sleep(for: .milliseconds(20 * attempt))
            }
        }
        throw .overloaded(path: socketPath)
    }

    private func connectOnce() async throws -> AnswerChannel {
        let silence = TimeAmount(timeout)
        return try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(silence)
            .connect(unixDomainSocketPath: socketPath) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(IdleStateHandler(allTimeout: silence))
                    try pipeline.addHandler(SilenceHandler())
                    try pipeline.addHTTPClientHandlers()
                    return try AnswerChannel(wrappingChannelSynchronously: channel)
                }
            }
    }
}
