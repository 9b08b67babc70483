// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import MailboxRegistry
import Registration
import SigningAPI

extension Call {
    /// For whom something is requested: the acting person, or whom an administrator names.
    func requester(for applicant: String?) async throws -> Requester {
        if let person = caller.person {
            guard applicant == nil else {
                let detail = "the applicant is the Acting-User; leave applicant out"
                throw Problem.field("/applicant", .applicantNotAllowed, detail)
            }
            return Requester(applicant: person, actor: caller.actor)
        }
        guard let applicant else {
            let detail = "an administrator names the applicant, a user ID of the directory"
            throw Problem.field("/applicant", .applicantRequired, detail)
        }
        let user = try FieldReading.user(applicant, at: "/applicant")
        guard let person = try await registration.person(user) else {
            let detail = "nobody in the directory has this user ID"
            throw Problem.field("/applicant", .applicantRequired, detail)
        }
        return Requester(applicant: person, actor: caller.actor, isAdministrator: true)
    }
}
