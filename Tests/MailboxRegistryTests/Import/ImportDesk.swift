// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry
import Testing

/// A contact with files for mail.example.org, and the mailboxes that are registered there already.
struct ImportDesk {
    static let header = "Last Name,First Name,Primary E-Mail,Alias Addresses,Mailboxtype,Applicant E-Mail,Comment"

    var world: World
    private(set) var mailboxes: [RegisteredMailbox] = []

    init() throws {
        world = try World()
    }

    @discardableResult
    mutating func register(
        _ type: Mailbox.MailboxType,
        _ address: String,
        name: String = "",
        aliases: [String] = [],
        applicant: String? = nil,
        comment: String = "",
        isLinked: Bool = false
    ) throws -> Mailbox {
        let draft = MailboxDraft(
            address: try MailAddress(address),
            type: type,
            displayName: name,
            aliases: try aliases.map { try MailAddress($0) },
            applicantAddress: try applicant.map { try MailAddress($0) },
            comment: comment
        )
        return try register(draft, isLinked: isLinked)
    }

    /// Registers as an administrator did before applicants had to be in the directory.
    @discardableResult
    mutating func register(_ draft: MailboxDraft, isLinked: Bool = false) throws -> Mailbox {
        let count = UInt8(mailboxes.count + 1)
        var earlier = world
        earlier.policy = try RegistryPolicy(applicant: .any)
        let registered = try RegisteredMailbox.registering(
            draft,
            as: MailboxID(octets: Array(repeating: count, count: 16)),
            in: try MailDomain("mail.example.org"),
            by: .administrator,
            at: Timestamp(secondsSince1970: 1_800_000_000),
            in: earlier
        )
        let mailbox = try #require(registered.after?.mailbox)
        let link = Link(
            address: draft.address,
            holder: LinkHolder(user: try user("anna"), person: 1),
            challenge: ChallengeID(octets: Array(repeating: count, count: 16)),
            number: 1,
            linkedAt: Timestamp(secondsSince1970: 1_800_000_000)
        )
        mailboxes.append(RegisteredMailbox(mailbox, challenges: [], links: isLinked ? [link] : []))
        for address in mailbox.addresses { world.mailboxes[address.comparisonKey] = mailbox.id }
        return mailbox
    }

    /// Imports octets, asking the world only what the import asks for.
    func plan(
        _ octets: [UInt8],
        as encoding: CSVEncoding = .utf8,
        by contact: ActingContact = Scenario.nap1,
        into domain: String = "mail.example.org"
    ) throws -> MailboxImportPlan {
        var file = MailboxImport(reading: octets, as: encoding, into: try MailDomain(domain), by: contact)
        while let batch = file.nextBatch() {
            let existing = mailboxes.filter { batch.primaryKeys.contains($0.mailbox.address.comparisonKey) }
            try file.judge(batch, over: existing, in: world.gathered(batch.questions))
        }
        return file.plan
    }

    func plan(_ text: String, by contact: ActingContact = Scenario.nap1) throws -> MailboxImportPlan {
        try plan(Array(text.utf8), by: contact)
    }

    /// Imports lines under the usual header.
    func plan(lines: String...) throws -> MailboxImportPlan {
        try plan(([Self.header] + lines).joined(separator: "\n") + "\n")
    }
}

extension MailboxImportPlan {
    /// The faults as somebody reads them: line, column, rule.
    var places: [String] {
        faults.map { "\($0.line) \($0.column ?? "-") \($0.rule)" }
    }

    var addresses: [String] {
        creations.map(\.draft.address.description)
    }
}
