// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningClient

/// How everybody installs the root: files, fingerprints, and the steps on each system.
enum TrustPages {
    static let routes: [PageRoute] = [.get("/trust", anyone: show)]

    /// The systems, in the order of the page.
    static let systems = ["windows", "macos", "debian", "fedora", "firefox", "ios", "android"]

    private static func show(_ page: PageRequest) async throws -> PageAnswer {
        let issuers = try await page.desk.publications.issuers()
        return .page(.trust, title: page.texts("trust.title"), TrustView(issuers, at: page.now, page.texts))
    }
}
