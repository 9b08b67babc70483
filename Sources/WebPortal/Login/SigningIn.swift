// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Begins the session of a person whom the directory knows.
struct SigningIn: Sendable {
    let desk: PortalDesk

    /// - Returns: The request as one of the new session, and the cookie that names it.
    func begin(_ user: String, on page: PageRequest) async throws -> (request: PersonRequest, cookies: [String]) {
        let person = try await page.daemon.acting(as: user).person(user)
        if let old = page.visitor.session { desk.end(old.id) }
        let name = "\(person.givenName) \(person.surname)"
        let (id, session) = desk.sessions.begin(user: user, name: name, at: page.now)
        await ContactStanding.ask(page.daemon.acting(as: user), for: id, in: desk.sessions)
        let cookies = [desk.cookies.cookie(.session, id.text), desk.cookies.removal(.form)]
        let visitor = Visitor(id, session)
        return (PersonRequest(page: page.of(visitor), sessionID: id, session: session), cookies)
    }
}
