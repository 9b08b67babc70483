// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOEmbedded
import Testing

@testable import SigningServer

@Suite("Answers that wait to be taken")
struct DeliveryTests {
    /// A channel of which the kernel takes what is flushed, and nothing else.
    private func channel() throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: DeliveryHandler(.seconds(10), logger: TestServer.logger))
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/none")).wait()
        return channel
    }

    private func answer(_ channel: EmbeddedChannel) {
        channel.write(ByteBuffer(string: "an answer"), promise: nil)
    }

    @Test("a peer that takes nothing for a period is gone")
    func stuck() throws {
        let channel = try channel()
        answer(channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test("a peer that takes something in each period stays")
    func slow() throws {
        let channel = try channel()
        for _ in 0..<5 {
            answer(channel)
            channel.flush()
            answer(channel)
            channel.embeddedEventLoop.advanceTime(by: .seconds(10))
            #expect(channel.isActive)
        }
        channel.embeddedEventLoop.advanceTime(by: .seconds(10))
        #expect(!channel.isActive)
    }

    @Test("what was taken is not waited for")
    func taken() throws {
        let channel = try channel()
        answer(channel)
        channel.flush()
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        answer(channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        channel.flush()
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(channel.isActive)
    }

    @Test("once the daemon stops, a slow peer has one period more")
    func stopping() throws {
        let channel = try channel()
        answer(channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        channel.flush()
        answer(channel)
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        channel.flush()
        answer(channel)
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }
}
