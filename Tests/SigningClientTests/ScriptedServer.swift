// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import SigningClient

/// What the server does with a request.
enum ScriptedAnswer: Sendable {
    case json(Int, String)
    case problem(Int, String)
    case octets(String, [UInt8])
    /// The request as JSON: `{"items": [method, target, …]}`.
    case echo
    /// A refusal whose detail is the request.
    case refusal
    case silence
    case hangUp
    case cutOff
    /// The answer right after the head, before the body was read; then the connection ends.
    case early(Int, String)
}

/// An HTTP server on a Unix socket in a folder of its own that gives one answer to every request.
enum ScriptedServer {
    static func run<Result>(
        _ answer: ScriptedAnswer,
        _ body: (SigningClient) async throws -> Result
    ) async throws -> Result {
        let path = socketPath()
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: false)
                    try channel.pipeline.syncOperations.addHandler(ScriptedHandler(answer))
                }
            }
            .bind(unixDomainSocketPath: path).get()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let result: Result
        do {
            result = try await body(SigningClient(socketPath: path, timeout: .seconds(120), answerLimit: 1 << 20))
        } catch {
            try await server.close()
            throw error
        }
        try await server.close()
        return result
    }

    static func socketPath() -> String {
        NSTemporaryDirectory() + "siegel-\(UUID().uuidString.prefix(13)).sock"
    }
}
