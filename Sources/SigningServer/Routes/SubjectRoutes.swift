// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import CertificateModel
import Hummingbird
import MailAddressing
import MailboxRegistry
import SigningAPI
import Store
import SubjectProfiles

/// What a Subject would be; nothing is signed.
enum SubjectRoutes {
    static let table = [
        Route(.post, "/v1/subjects", .of(.tester, .portal, .admin), body: .required(.json), preview)
    ]

    private static func preview(_ call: Call) async throws -> Response {
        let words: SubjectPreviewWords = try await call.words()
        let request = try await subject(words, call)
        let made = try call.authority.preview(request, profile: words.profile, at: words.at)
        let answer = SubjectPreviewAnswer(
            profile: made.version.profile,
            profileVersion: made.version.name,
            subject: made.preview.subject.description,
            subjectAltNames: made.preview.subjectAltNames,
            findings: made.preview.findings.map { FindingWords($0) }
        )
        return try .json(answer)
    }

    private static func subject(_ words: SubjectPreviewWords, _ call: Call) async throws -> SubjectRequest {
        let address = try FieldReading.address(words.address)
        var aliases: [MailAddress] = []
        for (index, text) in (words.aliases ?? []).enumerated() {
            aliases.append(try FieldReading.address(text, at: "/aliases/\(index)"))
        }
        var names = (given: words.givenName, surname: words.surname)
        if names == (nil, nil) { names = try await directoryNames(of: address, call) }
        return SubjectRequest(
            address: address,
            aliases: aliases,
            givenName: names.given,
            surname: names.surname,
            displayName: words.displayName
        )
    }

    /// The names of whose primary address it is; a portal's person sees their own only.
    private static func directoryNames(
        of address: MailAddress,
        _ call: Call
    ) async throws -> (given: String?, surname: String?) {
        let holder = try await call.store.read { records in
            try records.holder(ofPrimary: address.comparisonKey).flatMap { try records.person($0) }
        }
        let isVisible = call.caller.person == nil || call.caller.person?.user == holder?.user
        guard let entry = holder?.entry, isVisible else { return (nil, nil) }
        return (entry.givenName, entry.surname)
    }
}
