// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// The people of the directory, by what their user ID, name or address begins with.
enum PeoplePage {
    static let routes: [PageRoute] = [.get("/administration/people", administrator: show)]

    private static let path = "/administration/people"
    private static let pageLength = 50

    /// A person on the list.
    struct Row: Sendable {
        let path: String
        let name: String
        let user: String
        let address: String
        let functional: String
    }

    /// What the template shows.
    struct View: Sendable {
        let message: AdministrationMessage?
        let wanted: String?
        let rows: [Row]
        let isEmpty: Bool
        let nextPath: String?
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let wanted = request.wanted("q")
        let cursor = request.query["cursor"]
        let page = try await request.daemon.people(matching: wanted, cursor: cursor, limit: pageLength)
        let view = View(
            message: AdministrationMessage(doneIn: request),
            wanted: wanted,
            rows: page.items.map { row($0, request.texts) },
            isEmpty: page.items.isEmpty,
            nextPath: page.next.map { AdministrationPath.list(path, [("q", wanted), ("cursor", $0)]) }
        )
        return .page(.administrationPeople, title: request.texts("administration.people"), view)
    }

    private static func row(_ person: PersonRecordWords, _ texts: Texts) -> Row {
        let addresses = person.functional.map(\.address).joined(separator: ", ")
        return Row(
            path: AdministrationPath.person(person.user),
            name: "\(person.givenName) \(person.surname)",
            user: person.user,
            address: person.primaryAddress,
            functional: addresses.isEmpty ? texts("people.none") : addresses
        )
    }
}
