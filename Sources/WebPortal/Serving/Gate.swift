// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningClient

/// Lets people through to their pages, and leads others to where they sign in.
struct Gate: Sendable {
    /// What comes of a request for a person's page.
    enum Passage: Sendable {
        /// The person goes on, with cookies of a session that began just now.
        case person(PersonRequest, cookies: [String])
        /// First they have to sign in.
        case signIn(PageAnswer)
    }

    let desk: PortalDesk

    func pass(_ page: PageRequest, isForm: Bool) async throws -> Passage {
        switch desk.parts.entrance {
        case .demo: try demo(page, isForm: isForm)
        case .webServer(let socket): try await webServer(page, socket, isForm: isForm)
        }
    }

    private func demo(_ page: PageRequest, isForm: Bool) throws -> Passage {
        if let (id, session) = page.visitor.session {
            return .person(PersonRequest(page: page, sessionID: id, session: session), cookies: [])
        }
        guard !isForm else { throw PageFailure.sessionEnded }
        return .signIn(LoginPages.redirect(from: page))
    }

    /// The session goes on only for whom the web server still names.
    private func webServer(
        _ page: PageRequest,
        _ socket: Entrance.WebServerSocket,
        isForm: Bool
    ) async throws -> Passage {
        guard let user = HeaderLogin(header: socket.userHeader).user(page.headers) else {
            throw isForm ? PageFailure.sessionEnded : .nobodyNamed
        }
        if let (id, session) = page.visitor.session, session.user == user {
            return .person(PersonRequest(page: page, sessionID: id, session: session), cookies: [])
        }
        guard !isForm else { throw PageFailure.sessionEnded }
        if page.visitor.hasEndedSession { return .signIn(LoginPages.redirect(from: page)) }
        if ArrivalPage.isNeeded(page.headers) { return .signIn(ArrivalPage.redirect(from: page)) }
        let begun = try await SigningIn(desk: desk).begin(user, on: page)
        return .person(begun.request, cookies: begun.cookies)
    }
}
