// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Hummingbird
import Logging
import MailboxRegistry
import NIOHTTP1
import Registration
import SigningAPI

/// Leads each request to its route, after everything that is the same for all of them.
struct Dispatcher: HTTPResponder {
    typealias Context = CallContext

    private let parts: SigningServer.Parts
    private let table: RouteTable
    private let observer: CallObserver
    private let lists: ListLane

    init(_ parts: SigningServer.Parts, table: RouteTable = .all) {
        self.parts = parts
        self.table = table
        let lists = ListLane(width: parts.limits.listsAtOnce)
        self.lists = lists
        observer = CallObserver { parts.laneOccupancy() + [("lists", lists.occupied)] }
    }

    func respond(to request: Request, context: CallContext) async throws -> Response {
        let begun = ContinuousClock.now
        var record = CallRecord(connection: context.connection)
        let response: Response
        do { response = try await answer(request, context, &record) } catch let error as HTTPParserError {
            throw error
        } catch {
            let problem = Problem(error, identifier: context.identifier, logger: context.logger)
            if problem.code == .storageUnavailable { parts.authority.doubtStore() }
            response = problem.response
        }
        record.finish(status: response.status.code, after: ContinuousClock.now - begun)
        observer.note(record, context.logger)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answer(_ request: Request, _ context: CallContext, _ record: inout CallRecord) async throws -> Response
    {
        guard let connection = context.connection else { throw Problem.noRole }
        guard !connection.roles.isEmpty else { throw Problem.noRole }
        guard connection.isAdmitted else { throw Problem.tooManyConnections }
        let (route, parameters) = try route(for: request)
        record.route = route
        let caller = try await caller(of: route, request, connection)
        record.caller = caller
        let query = try Query(request.uri.query, known: route.query)
        let answer = try media(of: request, route)
        let call = Call(
            parts: parts,
            request: request,
            route: route,
            parameters: parameters,
            query: query,
            caller: caller,
            connection: connection,
            answer: answer,
            logger: context.logger
        )
        guard route.isList else { return try await route.handle(call) }
        return try await lists.run(for: connection) { try await route.handle(call) }
    }

    private func route(for request: Request) throws(Problem) -> (Route, [String: String]) {
        switch table.match(request.method, request.uri.path) {
        case .route(let route, let parameters): return (route, parameters)
        case .nothing: throw .notFound
        case .otherMethods(let methods):
            var problem = Problem(.methodNotAllowed, "the resource knows \(methods.joined(separator: ", "))")
            problem.allowedMethods = methods
            throw problem
        }
    }

    private func caller(of route: Route, _ request: Request, _ connection: CallerConnection) async throws -> Caller {
        let actingUsers = request.headers.values(of: "acting-user")
        switch try route.access.standing(of: connection.roles, actingUsers: actingUsers) {
        case .roles(let roles): return Caller(peer: connection.peer, roles: roles)
        case .person(let text):
            guard let user = UserID(text), let person = try await parts.registration.person(user) else {
                throw Problem.unknownUser
            }
            return Caller(peer: connection.peer, actingFor: person)
        }
    }

    /// Which media type the answer has, and whether the body has the right one.
    private func media(of request: Request, _ route: Route) throws(Problem) -> MediaKind {
        guard let answer = AcceptHeader(request.headers.values(of: "accept")).choice(among: route.answers) else {
            let offers = route.answers.map(\.rawValue).joined(separator: ", ")
            throw Problem(.notAcceptable, "this can be answered as \(offers)")
        }
        guard let kind = route.body.kind else { return answer }
        let contentType = request.headers[.contentType]
        if contentType == nil, case .optional = route.body { return answer }
        guard contentType.flatMap(MediaKind.init(contentType:)) == kind else {
            throw Problem(.unsupportedMediaType, "the body is sent as Content-Type: \(kind.rawValue)")
        }
        return answer
    }
}

extension HTTPFields {
    /// The values of all fields of a name in lower case, in their order.
    func values(of name: String) -> [String] {
        filter { $0.name.canonicalName == name }.map(\.value)
    }
}
