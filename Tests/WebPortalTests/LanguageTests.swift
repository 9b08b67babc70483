// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import Testing

@testable import WebPortal

@Suite("Languages")
struct LanguageTests {
    @Test(
        "the browser's wish decides",
        arguments: [
            ("de", Language.german), ("de-AT,de;q=0.9,en;q=0.8", .german), ("en-US,en;q=0.9,de;q=0.8", .english),
            ("fr,de;q=0.3,en;q=0.5", .english), ("en;q=0,de", .german), ("DE", .german),
        ]
    )
    func wishes(_ header: String, _ language: Language) {
        #expect(Language(acceptLanguage: header) == language)
    }

    @Test("a wish for other languages alone is none", arguments: ["", "fr", "*", "de;q=0", ",;,", "q=1"])
    func none(_ header: String) {
        #expect(Language(acceptLanguage: header) == nil)
    }

    @Test("days are written as each language does")
    func days() throws {
        let moment = try #require(Timestamp("2026-11-07T04:05:06Z"))
        #expect(Texts(.english).moment(moment) == "7 November 2026, 4:05 UTC")
        #expect(Texts(.german).day(moment) == "7. November 2026")
    }
}
