// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Logging
import NIOCore

/// Waits a second when the kernel has no file left for a new connection.
///
/// SwiftNIO waits with the next read as well, but after an error it still asks to hear of waiting connections, of which
/// the kernel then tells all the time.
final class AcceptPause: ChannelInboundHandler {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel

    private let logger: RareLogger
    private var isPaused = false

    init(_ logger: Logger) {
        self.logger = RareLogger(logger)
    }

    /// Lets a listening socket pause.
    static func add(to channel: any Channel, _ logger: Logger) async {
        let added = channel.eventLoop.submit {
            try channel.pipeline.syncOperations.addHandler(AcceptPause(logger), position: .first)
        }
        // Fails where the socket is closed already.
        try? await added.get()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is IOError {
            logger.warning("new connections have to wait", metadata: ["error": "\(error)"])
            pause(context)
        }
        context.fireErrorCaught(error)
    }

    private func pause(_ context: ChannelHandlerContext) {
        guard !isPaused, let options = context.channel.syncOptions else { return }
        isPaused = true
        try? options.setOption(.autoRead, value: false)
        context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { [self] in
            isPaused = false
            // Fails where the socket was closed meanwhile.
            try? options.setOption(.autoRead, value: true)
        }
    }
}
