// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@testable import WebPortal

@Suite("The form of a request")
struct RequestFormTests {
    private let password = "correct+horse+battery"

    private func form(_ text: String, agreement: String? = nil) throws -> (form: RequestForm, demands: RequestDemands) {
        var demands = RequestDemands()
        demands.agreement = agreement
        return (RequestForm(try #require(FormFields(text)), demands), demands)
    }

    @Test("a complete form becomes the words for the daemon")
    func complete() throws {
        let text = "address=a%40b.org&password=\(password)&repetition=\(password)&encryption=compatible&request=k"
        let (form, demands) = try form(text)
        let words = try #require(form.words(demands))
        #expect(words.address == "a@b.org" && words.password?.text == "correct horse battery")
        #expect(words.pkcs12?.encryption == .compatible && form.key == "k" && words.agreement == nil)
    }

    @Test(
        "what is missing is said at its field",
        arguments: [
            ("password=aaaaaaaaaaaa&repetition=aaaaaaaaaaaa", RequestForm.Field.address),
            ("address=a@b&password=short&repetition=short", .password),
            ("address=a@b&password=aaaaaaaaaaaa&repetition=aaaaaaaaaaab", .repetition),
            ("address=a@b&password=aaaaaaaaaaaa", .repetition),
        ]
    )
    func missing(_ text: String, _ field: RequestForm.Field) throws {
        let (form, demands) = try form(text)
        #expect(Array(form.faults.keys) == [field] && form.words(demands) == nil)
    }

    @Test("where there are terms they are accepted in their version")
    func agreement() throws {
        let rest = "address=a@b&password=aaaaaaaaaaaa&repetition=aaaaaaaaaaaa"
        #expect(try form(rest, agreement: "2026-01").form.faults[.agreement] != nil)
        #expect(try form(rest + "&agreement=2025-01", agreement: "2026-01").form.faults[.agreement] != nil)
        let (accepted, demands) = try form(rest + "&agreement=2026-01", agreement: "2026-01")
        #expect(accepted.words(demands)?.agreement == "2026-01")
    }

    @Test("no description of a form shows its password")
    func redacted() throws {
        let (form, _) = try form("address=a@b&password=\(password)&repetition=\(password)")
        var dumped = ""
        dump(form, to: &dumped)
        #expect(!"\(form) \(dumped)".contains("horse"))
    }
}
