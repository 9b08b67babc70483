// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// One mail domain: entering it, changing it, removing it (D1, D2, D4).
enum DomainRegistrationPage {
    static let routes: [PageRoute] = [
        .get("/administration/new-domain", administrator: showNew),
        .post("/administration/new-domain", administrator: enter),
        .get("/administration/domains/{domain}", administrator: show),
        .post("/administration/domains/{domain}", administrator: change),
        .post("/administration/domains/{domain}/delete", administrator: remove),
    ]

    /// How many contacts are looked up by name.
    private static let mostNames = 20

    /// All domains; the protocol gives them in pages alone.
    static func all(_ request: AdministratorRequest) async throws -> [DomainRecordWords] {
        let daemon = request.daemon
        return try await daemon.all { cursor throws(SigningClientError) in
            try await daemon.domains(cursor: cursor, limit: 1000)
        }
    }

    private static func record(_ request: AdministratorRequest) async throws -> DomainRecordWords {
        let name = request.parameter("domain").lowercased()
        guard let record = try await all(request).first(where: { $0.domain == name }) else {
            throw PageFailure.notFound
        }
        return record
    }

    private static func showNew(_ request: AdministratorRequest) async throws -> PageAnswer {
        try await answer(request, nil, DomainForm(), nil)
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let record = try await record(request)
        return try await answer(request, record, DomainForm(record), AdministrationMessage(doneIn: request))
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ record: DomainRecordWords?,
        _ form: DomainForm,
        _ message: AdministrationMessage?
    ) async throws -> PageAnswer {
        let contacts = try await contacts(record?.contacts ?? [], request)
        let view = DomainRegistrationView(record, form, contacts, message, request)
        return request.page(.administrationDomain, view.title, view, message)
    }

    private static func contacts(_ users: [String], _ request: AdministratorRequest) async throws
        -> [DomainRegistrationView
        .Contact]
    {
        var contacts: [DomainRegistrationView.Contact] = []
        for (number, user) in users.enumerated() {
            let person = number < mostNames ? try await PersonPage.known(user, request) : nil
            let name = person.map { "\($0.givenName) \($0.surname)" } ?? (number < mostNames ? nil : user)
            contacts.append(
                DomainRegistrationView.Contact(user: user, path: AdministrationPath.person(user), name: name)
            )
        }
        return contacts
    }

    private static func enter(_ request: AdministratorRequest) async throws -> PageAnswer {
        let form = DomainForm(request, of: nil)
        // Putting a domain replaces what is known of it; who enters one anew does not mean that.
        let isKnown = try await isRegistered(form.domain, request)
        return try await put(form, nil, isKnown ? .exists : nil, request)
    }

    /// Whether the daemon has a domain, however its name is written: it alone turns names into A-labels.
    private static func isRegistered(_ domain: String, _ request: AdministratorRequest) async throws -> Bool {
        guard !domain.isEmpty else { return false }
        do { _ = try await request.daemon.mailboxes(of: domain, limit: 1) } catch {
            guard let problem = error.problem, problem.status == 404 || problem.status == 422 else { throw error }
            return false
        }
        return true
    }

    private static func change(_ request: AdministratorRequest) async throws -> PageAnswer {
        let record = try await record(request)
        return try await put(DomainForm(request, of: record), record, nil, request)
    }

    private static func put(
        _ form: DomainForm,
        _ record: DomainRecordWords?,
        _ fault: DomainForm.Fault?,
        _ request: AdministratorRequest
    ) async throws -> PageAnswer {
        do {
            if let fault { throw fault }
            let words = try form.words(replacing: record, at: request.now).get()
            let stored = try await request.daemon.putDomain(form.domain, words)
            return .redirect("\(AdministrationPath.domain(stored.domain))?done=domain")
        } catch {
            return try await answer(request, record, form, message(error, request))
        }
    }

    private static func message(_ error: any Error, _ request: AdministratorRequest) throws -> AdministrationMessage {
        if let fault = error as? DomainForm.Fault {
            return AdministrationMessage(fault: request.texts("mail-domains.fault-\(fault.rawValue)"))
        }
        guard let problem = error.problem, problem.status != 404 else { throw error }
        return AdministrationMessage(problem, request.texts)
    }

    private static func remove(_ request: AdministratorRequest) async throws -> PageAnswer {
        let record = try await record(request)
        guard request.isSure else { return try await answer(request, record, DomainForm(record), request.unsure) }
        do {
            try await request.daemon.deleteDomain(record.domain)
        } catch {
            return try await answer(request, record, DomainForm(record), message(error, request))
        }
        return .redirect("/administration/domains?done=domain-removed")
    }
}
