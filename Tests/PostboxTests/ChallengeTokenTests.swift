// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Postbox
import Testing

@Suite("Tokens and links")
struct ChallengeTokenTests {
    private struct NoKey: Error {}

    @Test("a token is 43 characters of base64url and is read back")
    func text() throws {
        for number in 0..<200 {
            let token = Specimen.token(of: "\(number)")
            let text = token.exposed
            #expect(text.utf8.count == 43)
            #expect(
                text.utf8.allSatisfy {
                    $0 == 0x2d || $0 == 0x5f || Character(Unicode.Scalar($0)).isLetter
                        || Character(Unicode.Scalar($0)).isNumber
                }
            )
            #expect(ChallengeToken(text) == token)
        }
    }

    @Test("the code is computed over the challenge's identifier and a purpose of its own")
    func message() {
        var messages: [[UInt8]] = []
        for challenge in ["aa", "bb"] {
            _ = ChallengeToken(of: challenge) { message in
                messages.append(message)
                return Array(repeating: 7, count: 32)
            }
        }
        #expect(
            messages.map { String(decoding: $0, as: UTF8.self) }
                == ["aa", "bb"].map { "siegel challenge token 1\0\($0)" }
        )
    }

    @Test("a key that cannot be used is the caller's error")
    func noKey() {
        #expect(throws: NoKey.self) {
            _ = try ChallengeToken(of: "aa") { (_) throws(NoKey) in throw NoKey() }
        }
    }

    @Test(
        "what is no token is not read",
        arguments: [
            "", "abc", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
            String(repeating: "A", count: 42) + "=", String(repeating: "A", count: 42) + "+",
            String(repeating: "A", count: 42) + "/", String(repeating: "A", count: 42) + "B",
            String(repeating: "A", count: 42) + " ", String(repeating: "ä", count: 21) + "A",
        ]
    )
    func unreadable(text: String) {
        #expect(ChallengeToken(text) == nil)
    }

    @Test("nothing that is printed of a token shows it")
    func hidden() {
        let token = Specimen.token()
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped, "\([token])", "\(Optional(token) as Any)"] {
            #expect(!text.contains(token.exposed.prefix(6)))
            #expect(!text.contains("[\(token.octets[0])"))
        }
    }

    @Test("links are the base and the token, to refuse with one step more")
    func links() throws {
        let token = Specimen.token()
        let links = try ChallengeLinks(base: "https://portal.example.org/c/")
        #expect(links.confirming(token) == "https://portal.example.org/c/\(token.exposed)")
        #expect(links.refusing(token) == "https://portal.example.org/c/\(token.exposed)/refuse")
        #expect(ChallengeLinks.commandLine.confirming(token) == "siegel challenge confirm \(token.exposed)")
        #expect(ChallengeLinks.commandLine.refusing(token) == "siegel challenge refuse \(token.exposed)")
    }

    @Test(
        "what cannot begin a link is refused",
        arguments: [
            "", "portal.example.org/c/", "ftp://example.org/", "https://example.org/c", "https:///", "https://",
            "http://",
            "https://example.org/c?t=/", "https://example.org/#/", "https://example.org/ c/",
            "https://example.org/\r\n/",
            "https://bücher.example/", "https://example.org/<b>/", "javascript:alert(1)/",
        ]
    )
    func badBase(text: String) {
        let error = #expect(throws: PostboxError.self) { try ChallengeLinks(base: text) }
        #expect(error?.description.contains("ends with a slash") == true)
    }
}
