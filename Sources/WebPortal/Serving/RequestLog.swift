// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging

/// A log line for each request: what was asked of which page, never what was sent, and no path with a token in it.
struct RequestLog: Sendable {
    let logger: Logger

    func note(_ request: Request, _ status: HTTPResponse.Status, _ context: PortalContext, after duration: Duration) {
        let level: Logger.Level = status.code < 400 ? .debug : status.code < 500 ? .info : .error
        let microseconds = duration.components.seconds * 1_000_000 + duration.components.attoseconds / 1_000_000_000_000
        logger.log(
            level: level,
            "page answered",
            metadata: [
                "route": "\(context.endpointPath ?? "none")",
                "method": "\(request.method)",
                "status": "\(status.code)",
                "microseconds": "\(microseconds)",
                "request": "\(context.identifier)",
            ]
        )
    }
}
