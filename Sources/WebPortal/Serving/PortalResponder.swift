// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import NIOCore
import NIOHTTP1

/// Leads each request to its page, after everything that is the same for all of them.
struct PortalResponder: HTTPResponder {
    typealias Context = PortalContext

    private let desk: PortalDesk
    private let router: RouterResponder<PortalContext>
    private let log: RequestLog

    init(_ desk: PortalDesk, routes: [PageRoute]) {
        self.desk = desk
        log = RequestLog(logger: desk.parts.logger)
        let router = Router(context: PortalContext.self)
        router.add(middleware: UnknownPaths())
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await PageCall(desk: desk, route: route, request: request, context: context).answer()
            }
        }
        self.router = router.buildResponder()
    }

    func respond(to request: Request, context: PortalContext) async throws -> Response {
        let begun = ContinuousClock.now
        var response = try await answer(to: request, context)
        SecurityHeaders.add(to: &response, isSecure: desk.cookies.isSecure)
        log.note(request, response.status, context, after: ContinuousClock.now - begun)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(to request: Request, _ context: PortalContext) async throws -> Response {
        do {
            guard context.isTrusted else { throw PageFailure.foreignPeer }
            guard OwnHost.allows(request.host, desk.parts.entrance) else { throw PageFailure.foreignHost }
            guard request.method == .head else { return try await router.respond(to: request, context: context) }
            var head = request.head
            head.method = .get
            return try await router.respond(to: Request(head: head, body: request.body), context: context)
        } catch let error as HTTPParserError {
            throw error
        } catch {
            return ErrorPage(desk: desk, request: request, context: context).response(for: error)
        }
    }
}

extension Request {
    /// The host that the browser asked for.
    var host: String? {
        head.authority ?? headers.first(named: "host")
    }
}
