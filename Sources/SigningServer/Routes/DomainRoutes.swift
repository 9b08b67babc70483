// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import MailboxRegistry
import Registration
import SigningAPI

/// Mail domains.
enum DomainRoutes {
    static let table = [
        Route(.get, "/v1/domains", .of(.portal, .admin), query: Route.page, list),
        Route(.put, "/v1/domains/{domain}", .of(.admin), body: .required(.json), put),
        Route(.delete, "/v1/domains/{domain}", .of(.admin), remove),
    ]

    private static func list(_ call: Call) async throws -> Response {
        let domains = try await call.registration.domains(contact: call.caller.person?.user)
        let words = domains.map { DomainRecordWords($0) }.sorted { $0.domain < $1.domain }
        let page = try MemoryPage(of: words, by: \.domain, query: call.query)
        return try .json(Page(items: page.items, next: page.next))
    }

    private static func put(_ call: Call) async throws -> Response {
        let name = try FieldReading.domain(call.parameter("domain"))
        let words: DomainWords = try await call.words()
        let domain = try words.domain(named: name)
        let isNew = try await call.registration.put(domain, by: call.caller.actor)
        let location = isNew ? "/v1/domains/\(name)" : nil
        return try .json(DomainRecordWords(domain), status: isNew ? .created : .ok, location: location)
    }

    private static func remove(_ call: Call) async throws -> Response {
        let name = try FieldReading.domain(call.parameter("domain"))
        try await call.registration.removeDomain(name, by: call.caller.actor)
        return .noContent
    }
}
