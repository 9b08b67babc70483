// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// One person: who they are, what they may request for, their certificates, and removing them.
enum PersonPage {
    static let routes: [PageRoute] = [
        .get("/administration/people/{user}", administrator: show),
        .post("/administration/people/{user}/delete", administrator: remove),
    ]

    private static let certificateCount = 20

    /// A person, if the directory knows the user ID.
    static func known(_ user: String, _ request: AdministratorRequest) async throws -> PersonRecordWords? {
        do { return try await request.daemon.person(user) } catch {
            guard let problem = error.problem, problem.status == 404 || problem.status == 422 else { throw error }
            return nil
        }
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await answer(request, AdministrationMessage(doneIn: request))
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ message: AdministrationMessage?
    ) async throws -> PageAnswer {
        let person = try await request.daemon.person(request.parameter("user"))
        let addresses = try await request.daemon.addresses(of: person.user)
        let filter = CertificateFilter(applicant: person.user, isBrief: true)
        let certificates = try await request.daemon.certificates(filter, limit: certificateCount)
        let view = PersonView(person, addresses, certificates, message, request)
        return request.page(.administrationPerson, view.name, view, message)
    }

    private static func remove(_ request: AdministratorRequest) async throws -> PageAnswer {
        guard request.isSure else { return try await answer(request, request.unsure) }
        do {
            try await request.daemon.deletePerson(request.parameter("user"))
        } catch {
            guard let problem = error.problem, problem.status != 404 else { throw error }
            return try await answer(request, AdministrationMessage(problem, request.texts))
        }
        return .redirect("/administration/people?done=person-removed")
    }
}
