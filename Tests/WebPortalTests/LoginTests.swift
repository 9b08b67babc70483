// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing

@testable import WebPortal

@Suite("Who is there")
struct LoginTests {
    private let login = HeaderLogin(header: "X-Remote-User")

    private func field(_ name: String, _ value: String) throws -> HTTPField {
        HTTPField(name: try #require(HTTPField.Name(name)), value: value)
    }

    @Test("the web server names the person", arguments: ["X-Remote-User", "x-remote-user"])
    func named(_ name: String) throws {
        #expect(login.user([.accept: "x"]) == nil)
        #expect(login.user(HTTPFields([try field(name, "anna@example.org")])) == "anna@example.org")
    }

    @Test(
        "what cannot be a user ID names nobody",
        arguments: ["", "anna müller", "anna,ben", "../x", "a\u{200b}b", String(repeating: "a", count: 65)]
    )
    func malformed(_ value: String) throws {
        #expect(login.user(HTTPFields([try field("X-Remote-User", value)])) == nil)
    }

    @Test("two names are none")
    func twice() throws {
        let fields = HTTPFields([try field("X-Remote-User", "anna"), try field("x-remote-user", "ben")])
        #expect(login.user(fields) == nil)
    }

    @Test("the token of a form is compared as a whole")
    func tokens() throws {
        let token = try #require(FormToken(cookie: String(repeating: "a", count: 64)))
        #expect(token.matches(token.text))
        #expect(!token.matches(nil) && !token.matches("") && !token.matches(String(repeating: "a", count: 63)))
        #expect(!token.matches(String(repeating: "a", count: 63) + "b"))
    }

    @Test("a browser that says where a form comes from has to say: from here")
    func origins() throws {
        let site = { (value: String) throws in HTTPFields([try field("Sec-Fetch-Site", value)]) }
        let origin = { (value: String) throws in HTTPFields([try field("Origin", value)]) }
        #expect(SameOrigin.allows([:], host: "portal"))
        #expect(SameOrigin.allows(try site("same-origin"), host: "portal"))
        for value in ["cross-site", "same-site", "none"] {
            #expect(!SameOrigin.allows(try site(value), host: "portal"))
        }
        #expect(SameOrigin.allows(try origin("https://portal"), host: "portal"))
        for value in ["https://portal.evil", "null", "https://evil"] {
            #expect(!SameOrigin.allows(try origin(value), host: "portal"))
        }
        #expect(!SameOrigin.allows(try origin("https://portal"), host: nil))
    }
}
