// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Store
import Testing

@testable import Authority

@Suite("The errors of the authority")
struct AuthorityErrorTests {
    @Test(
        "logs and start lines read them as sentences, not as cases",
        arguments: [
            (
                AuthorityError.revocationListRefused(.numberNotLarger(3, previous: 4)),
                "the number 3 is not larger than 4; the published list stays"
            ),
            (
                .store(.damaged(table: "audit", column: "action")),
                "a value in audit.action cannot be read; restore a backup"
            ),
            (.notFound(what: "issuer x"), "there is no issuer x"),
            (.unexpected("the DER ends too early"), "the DER ends too early"),
        ]
    )
    func sentences(error: AuthorityError, sentence: String) {
        #expect("\(error)" == sentence)
        #expect("\(error as any Error)" == sentence)
    }
}
