// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningClient

/// What all pages share.
struct PortalDesk: Sendable {
    let parts: Portal.Parts
    let sessions: SessionStore
    let downloads: PendingDownloads
    let imports: PendingImports
    let uploads = UploadPlaces()
    let renderer: PageRenderer
    let cookies: CookieJar
    let publications: Publications

    init(_ parts: Portal.Parts) throws {
        self.parts = parts
        sessions = SessionStore(parts.sessions, randomness: parts.randomness)
        downloads = PendingDownloads(for: parts.downloadTime, randomness: parts.randomness)
        imports = PendingImports(randomness: parts.randomness)
        renderer = try PageRenderer()
        publications = Publications(parts.daemon, clock: parts.clock)
        cookies = CookieJar(isSecure: !parts.entrance.isDemo, isAdministration: parts.purpose.isAdministration)
    }

    /// Ends a session, and throws away what waits for it.
    func end(_ id: SessionID) {
        sessions.end(id)
        downloads.discard(of: id)
        imports.discard(of: id)
    }
}
