// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging
import NIOCore

/// What Hummingbird makes for each request.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Whether the connection comes from where requests may come from.
    let isTrusted: Bool

    init(source: ApplicationRequestContextSource) {
        self.init(source: source, isTrusted: PeerTrust.current)
    }

    init(source: some RequestContextSource, isTrusted: Bool) {
        coreContext = CoreRequestContextStorage(source: source)
        self.isTrusted = isTrusted
    }

    /// Names the request in log lines.
    var identifier: String {
        logger[metadataKey: "hb.request.id"]?.description ?? "unknown"
    }
}

/// What is known of a connection; the context of a request is made where nothing can be passed in.
enum PeerTrust {
    @TaskLocal static var current = false
}
