// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Synchronization

/// Takes what a response writes.
final class BodyCollector: ResponseBodyWriter, Sendable {
    private let taken = Mutex<[UInt8]>([])

    var octets: [UInt8] {
        taken.withLock { $0 }
    }

    func write(_ buffer: ByteBuffer) async throws {
        taken.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
