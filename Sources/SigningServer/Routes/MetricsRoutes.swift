// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Metrics

/// The figures of the daemon, for Prometheus.
enum MetricsRoutes {
    static let table = [Route(.get, "/metrics", .of(.monitor, .admin), answers: [.text], show)]

    /// The text format, in the version that every Prometheus reads.
    private static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private static func show(_ call: Call) -> Response {
        for (lane, occupied) in call.parts.laneOccupancy() {
            Gauge(label: "siegel_lane_occupancy", dimensions: [("lane", lane)]).record(occupied)
        }
        var response = Response.text(call.parts.figures(), .text)
        response.headers[.contentType] = contentType
        return response
    }
}
