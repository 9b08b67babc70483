// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging

/// What Hummingbird makes for each request.
struct CallContext: InitializableFromSource {
    let logger: Logger
    let connection: CallerConnection?

    init(source: ApplicationRequestContextSource) {
        logger = source.logger
        connection = CallerConnection.current
    }

    init(logger: Logger, connection: CallerConnection?) {
        self.logger = logger
        self.connection = connection
    }

    /// Names the request in log lines.
    var identifier: String {
        logger[metadataKey: "hb.request.id"]?.description ?? "unknown"
    }
}
