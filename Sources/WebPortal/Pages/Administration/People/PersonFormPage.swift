// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Entering a person, and changing one; where an identity management writes the directory, that is its work.
enum PersonFormPage {
    static let routes: [PageRoute] = [
        .get("/administration/new-person", administrator: showNew),
        .post("/administration/new-person", administrator: enter),
        .get("/administration/people/{user}/edit", administrator: show),
        .post("/administration/people/{user}/edit", administrator: change),
    ]

    /// What the template shows.
    struct View: Sendable {
        let message: AdministrationMessage?
        let isNew: Bool
        let title: String
        let backPath: String
        let backLabel: String
        let action: String
        let form: PersonForm
        let languages: [Choice]
    }

    private static func showNew(_ request: AdministratorRequest) -> PageAnswer {
        answer(request, nil, PersonForm(nil), nil)
    }

    private static func show(_ request: AdministratorRequest) async throws -> PageAnswer {
        let person = try await request.daemon.person(request.parameter("user"))
        return answer(request, person, PersonForm(person), nil)
    }

    private static func answer(
        _ request: AdministratorRequest,
        _ person: PersonRecordWords?,
        _ form: PersonForm,
        _ message: AdministrationMessage?
    ) -> PageAnswer {
        let texts = request.texts
        let path = person.map { AdministrationPath.person($0.user) }
        let view = View(
            message: message,
            isNew: person == nil,
            title: texts(person == nil ? "people.newTitle" : "people.editTitle"),
            backPath: path ?? "/administration/people",
            backLabel: person.map { "\($0.givenName) \($0.surname)" } ?? texts("administration.people"),
            action: path.map { "\($0)/edit" } ?? "/administration/new-person",
            form: form,
            languages: ["", "de", "en"].map { language in
                let word = language.isEmpty ? "none" : language
                let label = texts("people.language-\(word)")
                return Choice(value: language, label: label, hint: nil, isChosen: form.language == language)
            }
        )
        return request.page(.administrationPersonForm, view.title, view, message)
    }

    private static func enter(_ request: AdministratorRequest) async throws -> PageAnswer {
        let form = PersonForm(request, of: nil)
        // Putting a person replaces what is known of them; who enters one anew does not mean that.
        guard !form.user.isEmpty, try await PersonPage.known(form.user, request) == nil else {
            let word = form.user.isEmpty ? "people.userMissing" : "people.exists"
            return answer(request, nil, form, AdministrationMessage(fault: request.texts(word)))
        }
        return try await put(form, nil, request)
    }

    private static func change(_ request: AdministratorRequest) async throws -> PageAnswer {
        let person = try await request.daemon.person(request.parameter("user"))
        return try await put(PersonForm(request, of: person), person, request)
    }

    private static func put(
        _ form: PersonForm,
        _ person: PersonRecordWords?,
        _ request: AdministratorRequest
    ) async throws -> PageAnswer {
        do {
            let stored = try await request.daemon.putPerson(form.user, form.words)
            return .redirect("\(AdministrationPath.person(stored.user))?done=person")
        } catch {
            guard let problem = error.problem else { throw error }
            return answer(request, person, form, AdministrationMessage(problem, request.texts))
        }
    }
}
