// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import AuditTrail
import HTTPTypes
import Logging
import Metrics
import SocketPeers
import Synchronization

/// Writes a log line and counts for each call.
final class CallObserver: Sendable {
    private struct Label: Hashable {
        let route: String
        let status: Int
    }

    private let counters = Mutex<[Label: Counter]>([:])
    private let timers = Mutex<[String: Timer]>([:])

    func note(_ record: CallRecord, _ logger: Logger) {
        count(record)
        let level: Logger.Level = record.status < 400 ? .debug : .info
        logger.log(level: level, "call answered", metadata: Self.metadata(of: record))
    }

    private func count(_ record: CallRecord) {
        let label = Label(route: record.template, status: record.status)
        let counter = counters.withLock { counters in
            counters.value(for: label) {
                let dimensions = [("route", label.route), ("status", String(label.status))]
                return Counter(label: "siegel_requests_total", dimensions: dimensions)
            }
        }
        let timer = timers.withLock { timers in
            timers.value(for: label.route) {
                Timer(label: "siegel_request_duration", dimensions: [("route", label.route)])
            }
        }
        counter.increment()
        timer.recordNanoseconds(record.duration.nanoseconds)
    }

    private static func metadata(of record: CallRecord) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["route": "\(record.template)", "status": "\(record.status)"]
        metadata["uid"] = (record.connection?.peer.uid).map { "\($0)" }
        // Only a user ID of the directory comes here, never what was sent.
        metadata["user"] = (record.caller?.actor.user).map { "\($0)" }
        metadata["microseconds"] = "\(record.duration.nanoseconds / 1000)"
        return metadata
    }
}

extension Dictionary {
    fileprivate mutating func value(for key: Key, making make: () -> Value) -> Value {
        if let value = self[key] { return value }
        let value = make()
        self[key] = value
        return value
    }
}

extension Duration {
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
