// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import ServiceLifecycle

/// Throws away sessions, downloads and imports whose time is over, also when nobody asks for them.
struct Sweeping: Service {
    let sessions: SessionStore
    let downloads: PendingDownloads
    let imports: PendingImports
    let clock: PortalClock

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(20))
                sessions.sweep(at: clock())
                downloads.sweep(at: clock())
                imports.sweep(at: clock())
            }
        }
    }
}
