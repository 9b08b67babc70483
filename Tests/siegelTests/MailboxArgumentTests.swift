// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient
import Testing

@testable import siegel

@Suite("Mailboxes on the command line")
struct MailboxArgumentTests {
    private static let id = String(repeating: "0a", count: 16)

    @Test("a mailbox is named by its id or an address")
    func names() {
        #expect(MailboxArgument(argument: Self.id) == .id(Self.id))
        let address = MailboxArgument(argument: "a@b@example.org")
        #expect(address == .address(localPart: "a@b", domain: "example.org"))
    }

    @Test("anything else is none", arguments: ["", "info", "@example.org", "info@", id + "0", id.uppercased()])
    func noNames(text: String) {
        #expect(MailboxArgument(argument: text) == nil)
    }

    @Test("a minus sign before the field turns the order round")
    func order() throws {
        let up = try #require(MailboxOrder(argument: "comment"))
        #expect(up.sort == .comment && !up.isDescending)
        let command = try Siegel.parseAsRoot(["mailbox", "list", "--domain", "example.org", "--sort", "-displayName"])
        let down = (command as? MailboxListCommand)?.sort
        #expect(down?.sort == .displayName && down?.isDescending == true)
        #expect(MailboxOrder(argument: "--comment") == nil && MailboxOrder(argument: "id") == nil)
    }

    private func found(_ address: String, aliases: [String] = []) -> MailboxWords {
        Specimen.mailbox(address, aliases: aliases, statuses: [.sent])
    }

    @Test("the mailbox of an address is found whatever the case, and however its domain is written")
    func search() throws {
        let others = [found("einfo@example.org"), found("Info@xn--bcher-kva.example")]
        let search = MailboxSearch(localPart: "iNFO", domain: "BÜCHER.example")
        #expect(try search.mailbox(among: others).address == "Info@xn--bcher-kva.example")
        #expect("Info@xn--bcher-kva.example".lowercased().hasPrefix(search.text.lowercased()))
    }

    @Test("letters beyond ASCII differ in case, as they do in the registry (M4)")
    func exactLetters() throws {
        let both = [found("Ü@example.org"), found("ü@example.org")]
        #expect(try MailboxSearch(localPart: "ü", domain: "example.org").mailbox(among: both) == both[1])
    }

    @Test("an alias names no mailbox; the refusal says which address does")
    func alias() throws {
        let mailboxes = [found("info@example.org", aliases: ["Post@example.org"])]
        let failure = #expect(throws: CommandFailure.self) {
            try MailboxSearch(localPart: "post", domain: "example.org").mailbox(among: mailboxes)
        }
        #expect(failure?.status == .refused)
        #expect(
            failure?.lines == [
                "siegel: post@example.org is an alias; name the mailbox by its address info@example.org"
            ]
        )
    }

    @Test("a mailbox that is not there is refused with what to look at")
    func missing() throws {
        let failure = #expect(throws: CommandFailure.self) {
            try MailboxSearch(localPart: "post", domain: "example.org").mailbox(among: [found("apost@example.org")])
        }
        #expect(failure?.lines.first?.contains("`siegel mailbox list --domain example.org`") == true)
    }

    @Test("an edit changes what is given and leaves the rest")
    func edits() throws {
        func change(_ arguments: String...) throws -> MailboxEditWords? {
            let command = try Siegel.parseAsRoot(["mailbox", "edit", "info@example.org"] + arguments)
            return (command as? MailboxEditCommand)?.change
        }
        #expect(try change("--comment", "") == MailboxEditWords(comment: ""))
        #expect(try change("--no-applicant") == MailboxEditWords(applicantAddress: .some(nil)))
        #expect(try change("--applicant", "a@b.c") == MailboxEditWords(applicantAddress: "a@b.c"))
        #expect(try change("--no-aliases") == MailboxEditWords(aliases: []))
        #expect(try change("--alias", "x@y.z", "--alias", "a@y.z") == MailboxEditWords(aliases: ["x@y.z", "a@y.z"]))
    }

    @Test(
        "contradicting options are refused before anything is asked",
        arguments: [
            ["mailbox", "edit", "info@example.org"], ["mailbox", "edit", "info@example.org", "--as", "ab1"],
            ["mailbox", "edit", "info@example.org", "--alias", "a@b.c", "--no-aliases"],
            ["mailbox", "edit", "info@example.org", "--applicant", "a@b.c", "--no-applicant"],
            ["mailbox", "challenge"], ["mailbox", "challenge", "--never-sent"],
            ["mailbox", "challenge", "--domain", "example.org"],
            ["mailbox", "challenge", "info@example.org", "--domain", "example.org", "--never-sent"],
            ["mailbox", "challenge", "--address", "a@b.c", "--domain", "example.org", "--never-sent"],
            ["mailbox", "add", "info", "--type", "personal"], ["mailbox", "add", "info@example.org"],
            ["mailbox", "export", "--domain", "example.org", "--json"],
            ["mailbox", "export", "--domain", "example.org", "--force"],
            ["mailbox", "list", "--domain", "example.org", "--limit", "0"], ["outbox", "list", "--limit", "0"],
        ]
    )
    func contradictions(arguments: [String]) {
        #expect(throws: (any Error).self) { try Siegel.parseAsRoot(arguments) }
    }

    @Test("one cell says where the addresses stand")
    func summary() {
        func summary(_ statuses: MailboxAddressStatus...) -> String {
            Specimen.mailbox("a@example.org", statuses: statuses).statusSummary
        }
        #expect(summary(.neverSent) == "never sent")
        #expect(summary(.confirmed, .confirmed) == "2 confirmed")
        #expect(summary(.suspended, .neverSent, .suspended) == "1 never sent, 2 suspended")
    }

    @Test("a refused import names the place and the rule of each error, a line each")
    func refusedImport() {
        let errors = [
            FieldError(pointer: "", detail: "is taken", line: 3, column: "Alias Addresses", rule: "M4"),
            FieldError(pointer: "", detail: "the quote is not closed", line: 9),
        ]
        let failure = CommandFailure(.problem(ProblemWords(.importInvalid, detail: "2 errors", errors: errors)))
        #expect(failure.status == .refused)
        #expect(
            failure.lines == [
                "siegel: import-invalid: 2 errors", "line 3, column \"Alias Addresses\": is taken (M4)",
                "line 9: the quote is not closed",
            ]
        )
    }
}
