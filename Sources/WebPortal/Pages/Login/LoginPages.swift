// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import SigningClient

/// Where people sign in and out.
///
/// With a web server in front that signs people in, this only begins a session again.
enum LoginPages {
    static let routes: [PageRoute] =
        [
            .get("/login", anyone: show), .post("/login", anyone: signIn), .post("/logout", anyone: signOut),
            .get("/logout", anyone: SignedOutPage.show),
        ] + ArrivalPage.routes

    /// What the template shows.
    struct View: Sendable {
        let message: MessageView?
        let next: String
        /// People to choose from, in the demo.
        let people: [Choice]
        /// Whether the list may not be read, so that a user ID has to be typed.
        let isTyped: Bool
        /// Whom the web server names.
        let named: String?
    }

    /// Leads somebody to the page above, and from there back.
    static func redirect(from page: PageRequest) -> PageAnswer {
        let ended = page.visitor.hasEndedSession ? "&ended=yes" : ""
        return .redirect("/login?next=\(page.path)\(ended)")
    }

    private static func show(_ page: PageRequest) async throws -> PageAnswer {
        let isEnded = page.query["ended"] == "yes"
        return try await answer(page, isEnded ? MessageView("care", page.texts("login.ended")) : nil)
    }

    private static func answer(_ page: PageRequest, _ message: MessageView?) async throws -> PageAnswer {
        let next = LocalPath.checked(page.query["next"] ?? page.form["next"]) ?? "/"
        let people: [Choice]?
        switch page.desk.parts.entrance {
        case .demo: people = try await demoPeople(page)
        case .webServer: people = []
        }
        let view = View(
            message: message,
            next: next,
            people: people ?? [],
            isTyped: people == nil,
            named: try named(page)
        )
        let title = page.texts(view.named == nil ? "login.demoTitle" : "login.title")
        return .page(.login, title: title, view, status: message?.kind == "bad" ? .unprocessableContent : .ok)
    }

    /// `nil` where the portal's Unix user may not read the directory.
    private static func demoPeople(_ page: PageRequest) async throws -> [Choice]? {
        if case .administration(let users) = page.desk.parts.purpose {
            return await DemoAdministrators.choices(users, page)
        }
        do {
            let people = try await page.daemon.people(limit: 50).items
            return people.map { person in
                Choice(
                    value: person.user,
                    label: "\(person.givenName) \(person.surname)",
                    hint: person.primaryAddress,
                    isChosen: false
                )
            }
        } catch {
            guard error.problem?.status == 403 else { throw error }
            return nil
        }
    }

    private static func named(_ page: PageRequest) throws -> String? {
        guard case .webServer(let socket) = page.desk.parts.entrance else { return nil }
        guard let user = HeaderLogin(header: socket.userHeader).user(page.headers) else {
            throw PageFailure.nobodyNamed
        }
        guard page.desk.parts.purpose.admits(user) else { throw PageFailure.notAdministrator }
        return user
    }

    private static func signIn(_ page: PageRequest) async throws -> PageAnswer {
        let user = try named(page) ?? page.form["user"] ?? ""
        do {
            let begun = try await SigningIn(desk: page.desk).begin(user, on: page)
            return .redirect(LocalPath.checked(page.form["next"]) ?? "/", cookies: begun.cookies)
        } catch {
            guard let problem = error.problem, page.desk.parts.entrance.isDemo else { throw error }
            return try await answer(page, MessageView("bad", ProblemText.text(problem, page.texts)))
        }
    }

    private static func signOut(_ page: PageRequest) -> PageAnswer {
        if let session = page.visitor.session { page.desk.end(session.id) }
        return SignedOutPage.redirect(from: page)
    }
}
