// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing

@testable import WebPortal

@Suite("What browsers send")
struct FieldTests {
    @Test("fields of a form are decoded once")
    func form() throws {
        let form = try #require(FormFields("a=1+2&b=%C3%BC%2541&c&d=x=y&e=1&e=2"))
        #expect(form["a"] == "1 2" && form["b"] == "ü%41" && form["c"] == "" && form["d"] == "x=y")
        #expect(form["e"] == nil && form.all("e") == ["1", "2"] && form["f"] == nil)
    }

    @Test("what is escaped wrongly or no UTF-8 is no form", arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "%c3=1"])
    func unreadable(_ text: String) {
        #expect(FormFields(text) == nil)
    }

    @Test("of two cookies of a name the first counts")
    func cookies() {
        let cookies = Cookies([.cookie: "a=1; b=2 ;c ;a=3"])
        #expect(cookies["a"] == "1" && cookies["b"] == "2" && cookies["c"] == nil)
    }

    @Test("cookies are for this portal alone; behind TLS the browser is held to it")
    func jar() {
        let secure = CookieJar(isSecure: true).cookie(.session, "x")
        #expect(secure == "__Host-siegel-session=x; Path=/; HttpOnly; SameSite=Strict; Secure")
        #expect(
            CookieJar(isSecure: false).removal(.form) == "siegel-form=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"
        )
    }

    @Test("a way back leads to this portal", arguments: ["/", "/certificates?cursor=a", "/a//b"])
    func ways(_ path: String) {
        #expect(LocalPath.checked(path) == path)
    }

    @Test(
        "a way back leads nowhere else",
        arguments: [
            "", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x", "evil", "/ö",
        ]
    )
    func foreignWays(_ path: String) {
        #expect(LocalPath.checked(path) == nil)
    }

    @Test("the name of a file cannot leave its field")
    func fileName() {
        #expect(FileName.disposition("GRP_a@b.p12") == "attachment; filename=\"GRP_a@b.p12\"")
        #expect(FileName.disposition("a\"; x=\r\n/ü") == "attachment; filename=\"a___x=_____\"")
    }

    @Test("a suggested password is long, and another one each time")
    func suggestion() {
        let randomness = CountedRandomness()
        let passwords = Set((0..<30).map { _ in SuggestedPassword.drawn { randomness.draw($0) } })
        #expect(passwords.count == 30 && passwords.allSatisfy { $0.utf8.count == 27 })
    }
}
