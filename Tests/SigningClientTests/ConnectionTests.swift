// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import NIOPosix
import SigningClient
import Testing

/// Greets like a mail server.
private final class MailGreeting: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "220 mail.example.org ESMTP\r\n")), promise: nil)
    }
}

@Suite("Connections that fail")
struct ConnectionTests {
    private func failure(of client: SigningClient) async -> SigningClientError? {
        do throws(SigningClientError) {
            _ = try await client.domains()
            return nil
        } catch {
            return error
        }
    }

    @Test("a missing socket is told with what to do")
    func missing() async {
        let path = ScriptedServer.socketPath()
        let error = await failure(of: SigningClient(socketPath: path))
        #expect(error == .noSocket(path: path))
        #expect(error?.description.contains("is siegeld running?") == true)
    }

    @Test("a file that nobody listens at is told apart")
    func refused() async throws {
        let path = ScriptedServer.socketPath()
        try Data().write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(await failure(of: SigningClient(socketPath: path)) == .connectionRefused(path: path))
    }

    @Test("a path that no socket can have is told apart")
    func tooLong() async {
        let path = "/" + String(repeating: "a", count: 200)
        #expect(await failure(of: SigningClient(socketPath: path)) == .pathTooLong(path: path))
    }

    @Test("silence ends the call after the timeout")
    func silence() async throws {
        let error = try await ScriptedServer.run(.silence) { client in
            await failure(of: SigningClient(socketPath: client.socketPath, timeout: .milliseconds(100)))
        }
        #expect(error == .timedOut(after: .milliseconds(100)))
    }

    @Test(
        "a connection that ends without an answer, or within it, is lost",
        arguments: [
            ScriptedAnswer.hangUp, .cutOff,
        ]
    )
    func lost(answer: ScriptedAnswer) async throws {
        let error = try await ScriptedServer.run(answer) { await failure(of: $0) }
        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("what is no HTTP is a lost connection")
    func garbage() async throws {
        let path = ScriptedServer.socketPath()
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(MailGreeting())
                }
            }
            .bind(unixDomainSocketPath: path).get()
        let error = await failure(of: SigningClient(socketPath: path, timeout: .seconds(5)))
        try await server.close()
        guard case .connectionLost = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a cancelled task does not wait for the answer")
    func cancelled() async throws {
        let error = try await ScriptedServer.run(.silence) { client in
            let call = Task { await failure(of: client) }
            try await Task.sleep(for: .milliseconds(100))
            call.cancel()
            return await call.value
        }
        #expect(error == .cancelled)
    }
}
