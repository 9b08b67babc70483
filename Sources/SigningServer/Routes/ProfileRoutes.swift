// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import Hummingbird
import SigningAPI
import SubjectProfiles

/// The profiles in force at a moment.
enum ProfileRoutes {
    static let table = [
        Route(.get, "/v1/profiles", .withoutPerson(.tester, .portal, .admin), query: Route.page, list),
        Route(.get, "/v1/profiles/{name}", .withoutPerson(.tester, .portal, .admin), query: ["at"], show),
    ]

    private static func list(_ call: Call) throws -> Response {
        let catalog = call.authority.catalog
        let moment = call.parts.clock()
        let items = catalog.names.compactMap { name -> ProfileWords? in
            guard let profile = catalog[name], let version = profile.version(at: moment) else { return nil }
            return ProfileWords(profile, version)
        }
        let page = try MemoryPage(of: items, by: \.name, query: call.query)
        return try .json(Page(items: page.items, next: page.next))
    }

    private static func show(_ call: Call) throws -> Response {
        guard let profile = call.authority.catalog[call.parameter("name")] else { throw Problem.notFound }
        let moment = try call.query.moment("at") ?? call.parts.clock()
        guard let version = profile.version(at: moment) else {
            let first = profile.versions.first?.name ?? "no day"
            throw Problem(.noProfileVersion, "no version is in force at \(moment); the first begins on \(first)")
        }
        return try .json(ProfileWords(profile, version))
    }
}
