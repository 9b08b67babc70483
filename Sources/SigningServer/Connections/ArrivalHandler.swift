// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Notes the first octet of a request, before the decoder sees it: slow headers count as well.
final class ArrivalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let deadline: ArrivalDeadline

    init(_ deadline: ArrivalDeadline) {
        self.deadline = deadline
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        deadline.start(on: context.eventLoop)
        context.fireChannelRead(data)
    }
}
