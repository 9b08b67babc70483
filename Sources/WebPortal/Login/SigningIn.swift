// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Begins the session of a person whom the directory knows, or of an administrator.
struct SigningIn: Sendable {
    let desk: PortalDesk

    /// - Returns: The request as one of the new session, and the cookie that names it.
    func begin(_ user: String, on page: PageRequest) async throws -> (request: PersonRequest, cookies: [String]) {
        guard desk.parts.purpose.admits(user) else { throw PageFailure.notAdministrator }
        let name = try await name(of: user, page)
        if let old = page.visitor.session { desk.end(old.id) }
        let (id, session) = desk.sessions.begin(user: user, name: name, at: page.now)
        await ContactStanding.ask(page.daemon.acting(as: user), for: id, in: desk.sessions)
        let cookies = [desk.cookies.cookie(.session, id.text), desk.cookies.removal(.form)]
        let visitor = Visitor(id, session)
        return (PersonRequest(page: page.of(visitor), sessionID: id, session: session), cookies)
    }

    /// An administrator signs in also when the directory does not know them, or the daemon does not answer: that may be
    /// what they come for.
    private func name(of user: String, _ page: PageRequest) async throws -> String {
        guard desk.parts.purpose.isAdministration else {
            let person = try await page.daemon.acting(as: user).person(user)
            return "\(person.givenName) \(person.surname)"
        }
        let person = try? await page.daemon.person(user)
        return person.map { "\($0.givenName) \($0.surname)" } ?? user
    }
}
