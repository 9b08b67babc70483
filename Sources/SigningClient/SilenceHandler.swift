// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Ends a connection on which nothing moved for the time that a call may take.
final class SilenceHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// Nothing moved for too long.
    struct Silence: Error {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else {
            context.fireUserInboundEventTriggered(event)
            return
        }
        context.fireErrorCaught(Silence())
        context.close(promise: nil)
    }
}
