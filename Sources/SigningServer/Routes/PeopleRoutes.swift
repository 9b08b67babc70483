// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Hummingbird
import MailboxRegistry
import Registration
import SigningAPI

/// People of the directory, and what they may request for.
enum PeopleRoutes {
    static let table = [
        Route(.get, "/v1/people", .of(.directory, .admin), query: Route.page.union(["q"]), list),
        Route(.put, "/v1/people/{user}", .of(.directory, .admin), body: .required(.json), put),
        Route(.get, "/v1/people/{user}", .of(.portal, .directory, .admin), show),
        Route(.delete, "/v1/people/{user}", .of(.directory, .admin), remove),
        Route(.get, "/v1/people/{user}/addresses", .of(.portal, .directory, .admin), addresses),
    ]

    private static func list(_ call: Call) async throws -> Response {
        let limit = try call.query.limit()
        let cursor = try call.query["cursor"].map { text throws(Problem) in
            guard let user = UserID(text) else { throw Problem.invalidCursor }
            return user
        }
        let people = try await call.registration.people(
            beginningWith: call.query["q"],
            after: cursor,
            limit: limit + 1
        )
        let next = people.count > limit ? people[limit - 1].user.description : nil
        return try .json(Page(items: people.prefix(limit).map { PersonRecordWords($0) }, next: next))
    }

    private static func put(_ call: Call) async throws -> Response {
        let user = try call.user()
        let words: PersonWords = try await call.words()
        let (person, isNew) = try await call.registration.put(words.entry(), for: user, by: call.caller.actor)
        let location = isNew ? "/v1/people/\(user)" : nil
        return try .json(PersonRecordWords(person), status: isNew ? .created : .ok, location: location)
    }

    private static func show(_ call: Call) async throws -> Response {
        guard let person = try await call.registration.person(call.user()) else { throw Problem.notFound }
        return try .json(PersonRecordWords(person))
    }

    private static func remove(_ call: Call) async throws -> Response {
        try await call.registration.removePerson(call.user(), by: call.caller.actor)
        return .noContent
    }

    private static func addresses(_ call: Call) async throws -> Response {
        guard let person = try await call.registration.person(call.user()) else { throw Problem.notFound }
        let items = try await call.registration.selectionList(of: person.user).map { selectable in
            let naming = call.authority.obstacle(naming: selectable.entitlement, of: person)
            return AddressWords(selectable, naming: naming)
        }
        return try .json(AddressListWords(items: items))
    }
}
