// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// The administrators to choose from in the demo, whether the directory knows them or not.
enum DemoAdministrators {
    static func choices(_ users: Set<String>, _ page: PageRequest) async -> [Choice] {
        var choices: [Choice] = []
        for user in users.sorted() {
            let person = try? await page.daemon.person(user)
            let name = person.map { "\($0.givenName) \($0.surname)" } ?? user
            choices.append(
                Choice(
                    value: user,
                    label: name,
                    hint: person?.primaryAddress ?? page.texts("administration.administrator")
                )
            )
        }
        return choices
    }
}
