// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@Suite("Problems")
struct ProblemTests {
    @Test("every code is kebab-case, has a title and a status of an error", arguments: ProblemCode.allCases)
    func table(code: ProblemCode) {
        #expect(
            code.rawValue.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
        )
        #expect(!code.title.isEmpty && !code.title.hasSuffix("."))
        #expect([400, 403, 404, 405, 406, 408, 409, 413, 415, 422, 429, 500, 503].contains(code.status))
    }

    @Test("no two codes have the same title")
    func titles() {
        #expect(Set(ProblemCode.allCases.map(\.title)).count == ProblemCode.allCases.count)
    }

    @Test("an error answer carries type, title and status of its code")
    func words() throws {
        let words = ProblemWords(.alreadyCertified, detail: "until 2026-01-31", rule: "X6")
        let text = String(decoding: try JSONText.encode(words), as: UTF8.self)
        let expected =
            #"{"detail":"until 2026-01-31","rule":"X6","status":409,"#
            + #""title":"A valid certificate for the address exists","type":"urn:siegel:error:already-certified"}"#
        #expect(text == expected)
        #expect(try StrictJSONDecoder().decode(ProblemWords.self, from: Array(text.utf8)).code == .alreadyCertified)
    }

    @Test("an unreadable request becomes an answer that names the fields")
    func unreadable() {
        let errors = [FieldError(pointer: "/key/algorithm", detail: "is missing")]
        let words = ProblemWords(RequestError.invalidFields(errors))
        #expect(words.status == 422)
        #expect(words.errors == errors)
        #expect(words.detail.contains("/key/algorithm: is missing"))
    }

    @Test("a code of a newer daemon is unknown, not wrong")
    func unknownCode() {
        #expect(ProblemWords(type: "urn:siegel:error:new", title: "", status: 409, detail: "").code == nil)
        #expect(ProblemWords(type: "about:blank", title: "", status: 409, detail: "").code == nil)
    }
}
