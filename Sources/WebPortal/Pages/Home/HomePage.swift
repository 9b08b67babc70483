// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The first page: a tile for each thing there is to do.
enum HomePage {
    static let routes: [PageRoute] = [.get("/", person: show)]

    /// What the template shows.
    struct View: Sendable {
        let greeting: String
        let tiles: [Tile]
    }

    /// A large link.
    struct Tile: Sendable {
        let path: String
        let heading: String
        let text: String
        /// The template with the drawing that stands on it.
        let mark: String
    }

    private static func show(_ request: PersonRequest) async -> PageAnswer {
        let texts = request.texts
        await ContactStanding.ask(request.daemon, for: request.sessionID, in: request.desk.sessions)
        let isContact = request.desk.sessions.isContact(request.sessionID)
        let things: [(path: String, word: String, mark: PageTemplate)] =
            [("/certificates", "certificates", .markCertificates)]
            + (isContact ? [("/domains", "domains", .markDomains)] : [])
            + [("/help", "help", .markHelp), ("/trust", "trust", .markTrust)]
        let tiles = things.map { path, word, mark in
            Tile(path: path, heading: texts("home.\(word)Title"), text: texts("home.\(word)Text"), mark: mark.rawValue)
        }
        let view = View(greeting: texts("home.greeting", ["name": request.session.name]), tiles: tiles)
        return .page(.home, title: texts("home.title"), view)
    }
}
