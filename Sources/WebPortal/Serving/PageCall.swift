// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird

/// One request for one page: who it is from, whether it is theirs, what the page answers.
struct PageCall: Sendable {
    let desk: PortalDesk
    let route: PageRoute
    let request: Request
    let context: PortalContext

    func answer() async throws -> Response {
        let cookies = Cookies(request.headers)
        let visitor = Visitor(cookies, desk)
        guard route.takesFile else { return try await answer(cookies, visitor) }
        // A file is not even read from whoever has no session, or from another site's page.
        guard let (_, session) = visitor.session, isFromHere else {
            throw visitor.hasEndedSession ? PageFailure.sessionEnded : .foreignForm
        }
        return try await desk.uploads.withPlace(for: session.user) { try await answer(cookies, visitor) }
    }

    private func answer(_ cookies: Cookies, _ visitor: Visitor) async throws -> Response {
        let form = try await FormReading(route, request, desk).form()
        if route.method == .post { try check(form, visitor) }
        let page = PageRequest(
            desk: desk,
            headers: request.headers,
            path: request.uri.path,
            parameters: parameters,
            query: request.uri.query.flatMap { FormFields($0) } ?? FormFields(),
            queryText: request.uri.query,
            form: form,
            visitor: visitor,
            texts: Texts(LanguageChoice.language(cookies, request.headers, desk)),
            identifier: context.identifier
        )
        return try await answer(page)
    }

    private func answer(_ page: PageRequest) async throws -> Response {
        switch route.handler {
        case .anyone(let handle):
            return PageResponse(desk: desk, page: page).response(for: try await handle(page))
        case .person(let handle): return try await answer(page, throughGate: handle)
        case .administrator(let handle):
            let log = AdministratorLog(logger: desk.parts.logger, route: route)
            return try await answer(
                page,
                throughGate: { person in try await log.note(AdministratorRequest(person), handle) }
            )
        }
    }

    private func answer(
        _ page: PageRequest,
        throughGate handle: @Sendable (PersonRequest) async throws -> PageAnswer
    ) async throws -> Response {
        switch try await Gate(desk: desk).pass(page, isForm: route.method == .post) {
        case .signIn(let answer): return PageResponse(desk: desk, page: page).response(for: answer)
        case .person(let person, let cookies):
            var answer = try await handle(person)
            answer.cookies += cookies
            return PageResponse(desk: desk, page: person.page).response(for: answer)
        }
    }

    /// The variable segments of the path, decoded once; one that cannot be decoded names nothing there is.
    private var parameters: [String: String] {
        let pairs = context.parameters.map { (String($0.key), $0.value.removingPercentEncoding ?? "") }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// A form that was not sent from one of our own pages does nothing.
    private func check(_ form: FormFields, _ visitor: Visitor) throws(PageFailure) {
        guard isFromHere else { throw .foreignForm }
        guard visitor.formToken.matches(form["token"]), !visitor.isTokenNew else {
            throw visitor.hasEndedSession ? .sessionEnded : .foreignForm
        }
    }

    private var isFromHere: Bool {
        SameOrigin.allows(request.headers, host: request.host)
    }
}
