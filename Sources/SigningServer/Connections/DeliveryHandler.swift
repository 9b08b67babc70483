// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Logging
import NIOCore

/// Ends a connection whose peer takes nothing of an answer for a while; lies next to the socket.
///
/// It looks once in each period while octets wait, so a peer that reads nothing is gone after two periods at most. Once
/// the daemon stops, an answer has to be taken as a whole within one period.
final class DeliveryHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private let period: TimeAmount
    private let logger: Logger
    /// All octets that were handed to the channel.
    private var written = 0
    /// How many of them the kernel had taken when this was last looked at.
    private var taken = 0
    private var look: Scheduled<Void>?
    private var isStopping = false

    init(_ period: Duration, logger: Logger) {
        self.period = TimeAmount(period)
        self.logger = logger
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if look == nil { startLooking(context) }
        written += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isStopping = true
            if look != nil { startLooking(context) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        look?.cancel()
        look = nil
    }

    private func startLooking(_ context: ChannelHandlerContext) {
        look?.cancel()
        taken = written - waiting(context)
        look = context.eventLoop.assumeIsolated().scheduleTask(in: period) { [self] in
            look = nil
            judge(context)
        }
    }

    private func judge(_ context: ChannelHandlerContext) {
        let waiting = waiting(context)
        guard waiting > 0 else { return }
        guard written - waiting > taken, !isStopping else {
            logger.warning(
                "an answer was not taken in time; its connection is closed",
                metadata: ["left": "\(waiting)"]
            )
            context.close(promise: nil)
            return
        }
        startLooking(context)
    }

    /// How many octets wait for the kernel to take them.
    private func waiting(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }
}
