// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import Testing

@testable import siegel

@Suite("Tokens on the command line")
struct ChallengeTokenTests {
    private static let token = "-hQ_" + String(repeating: "x", count: 39)
    private static let base = "https://portal.example.org/c/"

    @Test(
        "a token is taken alone or in its link, with white space around it",
        arguments: [
            token, " \(token)\r\n", base + token, base + token + "/", "\t\(base)\(token)\n",
        ]
    )
    func taken(text: String) throws {
        let read = try ChallengeToken(text)
        #expect(read.secret.text == Self.token)
        #expect(!read.isOfRefusal)
    }

    @Test("the link to refuse is told from the other", arguments: ["/refuse", "/refuse/", "/refuse \n"])
    func refusal(ending: String) throws {
        let read = try ChallengeToken(Self.base + Self.token + ending)
        #expect(read.secret.text == Self.token)
        #expect(read.isOfRefusal)
    }

    @Test(
        "what is no token is refused, and not shown",
        arguments: [
            "", " \n", token + "x", String(token.dropLast()), token + " " + token, base, base + "refuse", "refuse",
            token + "=", String(repeating: "ü", count: 43), token + "/x",
        ]
    )
    func refused(text: String) {
        let failure = #expect(throws: CommandFailure.self) { try ChallengeToken(text) }
        #expect(failure?.status == .usage)
        #expect(failure?.lines.joined().contains("xxxx") == false)
    }

    @Test("a token that begins with a hyphen is no option, nor a cry for help")
    func hyphen() throws {
        let arguments = ["challenge", "confirm", Self.token, "--as", "ab1"]
        let command = try Siegel.parseAsRoot(ChallengeToken.shielded(in: arguments)) as? ChallengeConfirmCommand
        #expect(command?.argument.token == Self.token)
        #expect(command?.acting.user == "ab1")
    }

    @Test(
        "other arguments stay as they are",
        arguments: [
            ["challenge", "confirm", "--", token], ["person", "show", token], ["challenge", "confirm", "-h"], [],
            ["challenge", "confirm", "x" + token.dropFirst()],
        ]
    )
    func unshielded(arguments: [String]) {
        #expect(ChallengeToken.shielded(in: arguments) == arguments)
    }

    @Test(
        "wrong usage does not show a token",
        arguments: [
            ["challenge", "confirm", "other", token], ["challenge", "y" + token.dropFirst()],
            ["challenge", "confirm", "--as", "ab1", "x", token, token],
        ]
    )
    func usage(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) {
            try Siegel.parseAsRoot(ChallengeToken.shielded(in: arguments))
        }
        let line = UsageMessage.line(Siegel.message(for: try #require(error)))
        #expect(!line.contains("xxxx"), "\(line)")
    }
}
