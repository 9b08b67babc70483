// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// HTTP/1.1 on a connection whose caller is known: Hummingbird's channel among handlers of ours.
struct CallerChannel: ServerChildChannel {
    /// A channel with its caller.
    struct Value: ServerChildChannelValue {
        let http: HTTP1Channel.Value
        let connection: CallerConnection

        var channel: any Channel {
            http.channel
        }
    }

    let http: HTTP1Channel
    let gate: CallerGate
    let limits: ServerLimits

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        guard let connection = gate.admit(channel) else {
            channel.close(promise: nil)
            return channel.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
        }
        return http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            try addHandlers(to: channel.pipeline.syncOperations, connection, logger)
            return Value(http: value, connection: connection)
        }
    }

    private func addHandlers(
        to pipeline: ChannelPipeline.SynchronousOperations,
        _ connection: CallerConnection,
        _ logger: Logger
    ) throws {
        let deadline = ArrivalDeadline(limits.arrival)
        let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        let conversation = ConversationHandler(connection, deadline: deadline, longestBody: limits.importBody)
        try pipeline.addHandler(ArrivalHandler(deadline), position: .first)
        try pipeline.addHandler(DeliveryHandler(limits.delivery, logger: logger), position: .first)
        try pipeline.addHandler(conversation, position: .after(decoder))
    }

    func handle(value: Value, logger: Logger) async {
        await CallerConnection.$current.withValue(value.connection) {
            await http.handle(value: value.http, logger: logger)
        }
    }
}

extension HTTPServerBuilder {
    /// Builds channels whose callers are known.
    static func callers(_ gate: CallerGate, limits: ServerLimits) -> HTTPServerBuilder {
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: limits.headers,
            maxHeaderListSize: limits.headers,
            maxHeaderFieldCount: 100
        )
        let configuration = HTTP1Channel.Configuration(
            idleTimeout: TimeAmount(limits.idle),
            httpDecoderConfiguration: decoder
        )
        return HTTPServerBuilder { responder in
            CallerChannel(
                http: HTTP1Channel(responder: responder, configuration: configuration),
                gate: gate,
                limits: limits
            )
        }
    }
}
