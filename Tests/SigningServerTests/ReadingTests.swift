// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import SigningServer

@Suite("Reading what was sent")
struct ReadingTests {
    @Test("a query is decoded, and a plus stays one")
    func query() throws {
        let query = try Query("q=a%20b+c%C3%BC&limit=5&dryRun=true", known: ["q", "limit", "dryRun", "prune"])
        #expect(query["q"] == "a b+cü")
        #expect(try query.limit() == 5)
        #expect(try query.flag("dryRun"))
        #expect(try !query.flag("prune"))
    }

    @Test(
        "a query that cannot be meant is refused",
        arguments: [
            "other=1", "q=1&q=2", "q=%", "q=%zz", "q=%ff", "%71=1&q=1",
        ]
    )
    func badQuery(text: String) {
        #expect(refused { try Query(text, known: ["q"]) } == .invalidParameter)
    }

    @Test("a page has 1 to 1000 items", arguments: ["0", "1001", "-1", "x", "", "1.5", "99999999999999999999"])
    func limit(text: String) {
        #expect(refused { try Query("limit=\(text)", known: Route.page).limit() } == .invalidParameter)
    }

    @Test("a time is RFC 3339 in UTC", arguments: ["2026-01-31", "2026-01-31T12:00:00+00:00", "now"])
    func moment(text: String) {
        let encoded = text.replacing("+", with: "%2B")
        #expect(refused { try Query("at=\(encoded)", known: ["at"]).moment("at") } == .invalidParameter)
    }

    @Test(
        "the media type that the caller likes best is answered",
        arguments: [
            ([], MediaKind.json), (["*/*"], .json), (["application/*"], .json), (["application/pkcs12"], .pkcs12),
            (["application/json;q=0.1, application/pkcs12"], .pkcs12), (["application/pkcs12;q=0, */*"], .json),
            (["text/html, */*;q=0.1"], .json), (["Application/PKCS12"], .pkcs12),
            (["text/html", "application/pkcs12; q=0.5"], .pkcs12),
        ]
    )
    func accepted(fields: [String], expected: MediaKind) {
        #expect(AcceptHeader(fields).choice(among: [.json, .pkcs12]) == expected)
    }

    @Test(
        "a caller who wants none of them gets none",
        arguments: [
            "text/html", "application/json;q=0", "text/*", "application/jso", "application/json;q=x",
        ]
    )
    func notAcceptable(field: String) {
        #expect(AcceptHeader([field]).choice(among: [.json]) == nil)
    }

    @Test("Content-Type is read without its parameters")
    func contentType() {
        #expect(MediaKind(contentType: "Application/JSON; charset=utf-8") == .json)
        #expect(MediaKind(contentType: "application/jsonp") == nil)
        #expect(MediaKind(contentType: "") == nil)
    }

    @Test("texts of others are shown short and on one line")
    func escaped() {
        #expect("a\nb\u{202e}ü".escaped == "a\\nb\\u{202E}\\u{00FC}")
        #expect(String(repeating: "x", count: 5000).escaped.count == 1000)
        #expect(String(repeating: "x", count: 65).quoted == "'" + String(repeating: "x", count: 64) + "…'")
    }
}
