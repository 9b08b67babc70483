// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import NIOCore
import NIOEmbedded
import NIOHTTP1
import SocketPeers
import Synchronization
import Testing

@testable import SigningServer

@Suite("One connection")
struct ConversationTests {
    private let connection = CallerConnection(
        peer: PeerCredentials(uid: 1, pid: 1, groups: []),
        roles: [.admin],
        isAdmitted: true
    )

    /// A channel with real HTTP codecs and our two handlers.
    private func channel(_ connection: CallerConnection) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel()
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false, withErrorHandling: false)
        let deadline = ArrivalDeadline(.seconds(10))
        let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        try pipeline.addHandler(ArrivalHandler(deadline), position: .first)
        let conversation = ConversationHandler(connection, deadline: deadline, longestBody: 100)
        try pipeline.addHandler(conversation, position: .after(decoder))
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/none")).wait()
        return channel
    }

    private func written(_ channel: EmbeddedChannel) throws -> String {
        var text = ""
        while var buffer = try channel.readOutbound(as: ByteBuffer.self) {
            text += buffer.readString(length: buffer.readableBytes) ?? ""
        }
        return text
    }

    private func answer(_ channel: EmbeddedChannel, _ status: HTTPResponseStatus, _ headers: HTTPHeaders = [:]) throws {
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        try channel.writeOutbound(HTTPServerResponsePart.head(head))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
    }

    @Test(
        "a request that does not arrive in time gets 408, and the connection ends",
        arguments: [
            "GET /v1/health HT", "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{",
        ]
    )
    func late(start: String) throws {
        let channel = try channel(connection)
        try channel.writeInbound(ByteBuffer(string: start))
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        #expect(try written(channel) == "" && channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        let text = try written(channel)
        #expect(text.hasPrefix("HTTP/1.1 408 ") && text.contains("urn:siegel:error:timeout"))
        #expect(!channel.isActive)
    }

    @Test("a whole request stops the clock, however long its answer takes")
    func inTime() throws {
        let channel = try channel(connection)
        try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(channel.isActive)
        try answer(channel, .ok, ["content-length": "0"])
        #expect(try written(channel).hasPrefix("HTTP/1.1 200 OK"))
        #expect(channel.isActive)
    }

    @Test("a rest that nobody wants any more ends the connection without a second answer")
    func answeredEarly() throws {
        let channel = try channel(connection)
        try channel.writeInbound(ByteBuffer(string: "PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"))
        try answer(channel, .payloadTooLarge, ["content-length": "0"])
        #expect(try written(channel).hasPrefix("HTTP/1.1 413 "))
        channel.embeddedEventLoop.advanceTime(by: .seconds(11))
        #expect(try written(channel) == "" && !channel.isActive)
    }

    @Test("the empty 400 of a broken request gets a body")
    func badRequest() throws {
        let channel = try channel(connection)
        try answer(channel, .badRequest, ["content-length": "0", "connection": "close"])
        let text = try written(channel)
        #expect(text.contains("application/problem+json") && text.contains("urn:siegel:error:invalid-parameter"))
        #expect(!channel.isActive)
    }

    @Test(
        "a caller who waits for it gets 100 Continue, unless the body would be too large",
        arguments: [
            (100, "HTTP/1.1 100 Continue\r\n\r\n"), (101, ""),
        ]
    )
    func continues(length: Int, expected: String) throws {
        let channel = try channel(connection)
        let head = "PUT / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: \(length)\r\n\r\n"
        try channel.writeInbound(ByteBuffer(string: head))
        #expect(try written(channel) == expected)
    }

    @Test("what waits for an answer happens once the answer is written, and only for 201")
    func afterWriting() throws {
        let count = Mutex(0)
        let channel = try channel(connection)
        connection.afterWriting { count.withLock { $0 += 1 } }
        try answer(channel, .conflict, ["content-length": "0"])
        try answer(channel, .created, ["content-length": "0"])
        #expect(count.withLock { $0 } == 0)
        connection.afterWriting { count.withLock { $0 += 1 } }
        try answer(channel, .created, ["content-length": "0"])
        #expect(count.withLock { $0 } == 1)
    }

    @Test("what waits for an answer does not happen when it cannot be written")
    func hungUp() throws {
        let count = Mutex(0)
        let channel = try channel(connection)
        try channel.pipeline.syncOperations.addHandler(BrokenPipe(), position: .first)
        connection.afterWriting { count.withLock { $0 += 1 } }
        #expect(throws: ChannelError.self) { try answer(channel, .created, ["content-length": "0"]) }
        #expect(count.withLock { $0 } == 0)
    }

    @Test("a connection too many does not stay")
    func tooMany() throws {
        let refused = CallerConnection(peer: connection.peer, roles: [.portal], isAdmitted: false)
        let channel = try channel(refused)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test(
        "the answer to a caller's last request ends the connection",
        arguments: ["GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"]
    )
    func lastRequest(request: String) throws {
        let channel = try channel(connection)
        try channel.writeInbound(ByteBuffer(string: request))
        #expect(channel.isActive)
        try answer(channel, .ok, ["content-length": "0"])
        #expect(try written(channel).contains("connection: close") && !channel.isActive)
    }

    @Test("an old caller that asks for it keeps the connection")
    func oldCallerStays() throws {
        let channel = try channel(connection)
        try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"))
        try answer(channel, .ok, ["content-length": "0"])
        #expect(channel.isActive)
    }

    @Test("requests of HTTP/1.1 without a host, or with two, are broken", arguments: ["", "Host: x\r\nHost: x\r\n"])
    func host(fields: String) throws {
        let channel = try channel(connection)
        #expect(throws: HTTPParserError.invalidHeaderToken) {
            try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\n\(fields)\r\n"))
        }
        #expect(try channel.readInbound(as: HTTPServerRequestPart.self) == nil)
    }

    @Test("an answer that says so ends the connection")
    func closes() throws {
        let channel = try channel(connection)
        try answer(channel, .ok, ["connection": "close", "content-length": "0"])
        #expect(!channel.isActive)
    }
}

/// A peer that hung up.
private final class BrokenPipe: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        promise?.fail(ChannelError.eof)
    }
}
