// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel
import OpenSSLBridge
import SigningAPI
import SigningClient
import Testing

@testable import siegel

@Suite("Arguments and statuses")
struct ArgumentTests {
    @Test("a serial number is taken with and without colons and leading zeros", arguments: ["0a0b", "a0b", "0A:0B"])
    func serial(text: String) {
        #expect(SerialArgument(argument: text)?.serial.description == "0a0b")
    }

    @Test(
        "what is no serial number is refused",
        arguments: ["", "0", "xyz", "0x0a", String(repeating: "a", count: 42)]
    )
    func noSerial(text: String) {
        #expect(SerialArgument(argument: text) == nil)
    }

    @Test("a moment is a time in UTC or a date")
    func moments() {
        #expect(Moment(argument: "2023-09-01")?.timestamp.description == "2023-09-01T00:00:00Z")
        #expect(Moment(argument: "2023-08-31T23:59:59Z")?.timestamp.description == "2023-08-31T23:59:59Z")
        #expect(Moment(argument: "2023-02-29") == nil)
        #expect(Moment(argument: "now") == nil)
    }

    @Test("a functional address has a kind, and a display name that may hold colons")
    func functional() {
        let words = FunctionalArgument(argument: "login:grp@example.org:Team: Post")?.words
        #expect(words == FunctionalAddressWords(address: "grp@example.org", kind: .login, displayName: "Team: Post"))
        #expect(FunctionalArgument(argument: "mailbox:a@example.org")?.words.displayName == nil)
        #expect(FunctionalArgument(argument: "a@example.org") == nil)
        #expect(FunctionalArgument(argument: "login:") == nil)
    }

    @Test("suggested passwords are 24 characters and differ")
    func suggested() {
        var source = SystemRandomSource()
        let all = (0..<100).map { _ in SuggestedPassword.drawn(from: &source) }
        #expect(Set(all).count == 100)
        #expect(all.allSatisfy { $0.utf8.count == 24 && $0.utf8.allSatisfy { 0x21...0x7E ~= $0 } })
    }

    @Test("wrong usage is one line")
    func usage() {
        #expect(UsageMessage.line("Unknown option '--x'") == "Unknown option '--x'; `siegel help` shows what there is")
        #expect(UsageMessage.line("One of:\n  - a\n  - b").hasPrefix("One of: a, b;"))
        #expect(UsageMessage.line("--limit is wrong.").hasPrefix("--limit is wrong;"))
    }

    @Test("a daemon that cannot be reached is told from one that refuses")
    func statuses() {
        #expect(CommandFailure(.noSocket(path: "/x")).status == .unreachable)
        #expect(CommandFailure(.timedOut(after: .seconds(1))).status == .unreachable)
        #expect(CommandFailure(.invalidHeader(name: "Acting-User")).status == .usage)
        let problem = ProblemWords(
            type: "urn:siegel:error:already-certified",
            title: "t",
            status: 409,
            detail: "there is one",
            rule: "X6",
            errors: [FieldError(pointer: "/address", detail: "taken")]
        )
        let failure = CommandFailure(.problem(problem))
        #expect(failure.status == .refused)
        #expect(failure.lines.count == 1)
        #expect(failure.lines.first?.contains("there is one; rule X6; /address: taken") == true)
    }

    @Test(
        "contradicting options are refused before anything is asked",
        arguments: [
            ["issue", "a@example.org", "--csr", "x", "--key", "rsa-3072"],
            ["issue", "a@example.org", "--suggest-password", "--password-file", "x"],
            ["list", "--limit", "0"], ["profiles", "--at", "2023-09-01"], ["verify", "x", "--profiles", "y"],
            ["domain", "put", "example.org", "--control-by", "x"], ["audit", "show", "--limit", "-1"],
        ]
    )
    func contradictions(arguments: [String]) {
        #expect(throws: (any Error).self) { try Siegel.parseAsRoot(arguments) }
    }

    @Test("every argument of every command is explained")
    func help() {
        var waiting: [any ParsableCommand.Type] = [Siegel.self]
        var count = 0
        while let command = waiting.popLast() {
            waiting += command.configuration.subcommands
            waiting += command.configuration.groupedSubcommands.flatMap(\.subcommands)
            #expect(!command.configuration.abstract.isEmpty)
            let lines = Siegel.helpMessage(for: command, columns: 2000).split(separator: "\n")
            for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  -") || line.hasPrefix("  <") {
                count += 1
                // The text begins in column 26; that of a longer label on the line below.
                let isBeside = line.utf8.count > 26 && Array(line.utf8)[25] == UInt8(ascii: " ")
                let isExplained = isBeside || next.hasPrefix(String(repeating: " ", count: 26))
                #expect(isExplained, "\(command.configuration.commandName ?? ""): \(line)")
            }
        }
        #expect(count > 100)
    }
}
