// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing
import MailboxRegistry

/// Mailboxes, exported and imported again (F6).
struct ImportTrial {
    private let drafts: [MailboxDraft]

    /// Takes what a file describes, and checks what is said of the rest of it.
    init(reading octets: [UInt8], as encoding: CSVEncoding) {
        let plan = Self.plan(octets, as: encoding, over: [])
        precondition(plan.faults.count <= plan.faultCount, "faults are counted")
        for fault in plan.faults {
            precondition(fault.line > 0 && !fault.rule.isEmpty, "a fault says where and by which rule")
            precondition(!fault.description.utf8.contains { $0 < 0x20 }, "a fault is one line of text")
        }
        drafts = plan.creations.map(\.draft)
    }

    /// Takes a mailbox of each type with the text as its name and comment, where the rules allow that.
    init(naming octets: [UInt8]) {
        let text = String(decoding: octets, as: UTF8.self)
        let name = String(text.unicodeScalars.prefix { $0.properties.generalCategory != .control })
        drafts = Mailbox.MailboxType.allCases.compactMap { type in
            guard let address = try? MailAddress("\(type.rawValue)@\(Self.domain)") else { return nil }
            let draft = MailboxDraft(address: address, type: type, displayName: name, comment: text)
            let around = OpenSurroundings()
            let refusals = RegisteredMailbox.refusals(registering: draft, in: Self.domain, by: .administrator, around)
            return refusals.isEmpty ? draft : nil
        }
    }

    /// Checks that an import of the export changes nothing, and makes the same mailboxes anew.
    func check() {
        let mailboxes = drafts.enumerated().map { Self.mailbox($1, number: $0) }
        let text = MailboxExport.header + mailboxes.map(MailboxExport.line).joined()
        let again = Self.plan(Array(text.utf8), as: .utf8, over: mailboxes)
        precondition(
            again.isStorable && again.unchangedCount == drafts.count,
            "an import of the export changes nothing"
        )
        let anew = Self.plan(Array(text.utf8), as: .utf8, over: []).creations.map(\.draft)
        precondition(anew == drafts, "every mailbox comes back")
        for (new, old) in zip(anew, drafts) {
            precondition(new.comment.utf8.elementsEqual(old.comment.utf8), "the comment comes back octet by octet")
            precondition(new.displayName.utf8.elementsEqual(old.displayName.utf8), "so does the name")
        }
    }

    private static var domain: MailDomain {
        guard let domain = try? MailDomain("mail.example.org") else { preconditionFailure("the domain is one") }
        return domain
    }

    private static func plan(_ octets: [UInt8], as encoding: CSVEncoding, over mailboxes: [Mailbox])
        -> MailboxImportPlan
    {
        var file = MailboxImport(reading: octets, as: encoding, into: domain, by: .administrator)
        let existing = mailboxes.map { RegisteredMailbox($0, challenges: [], links: []) }
        while let batch = file.nextBatch() {
            do throws(RegistryRefusal) {
                try file.judge(batch, over: existing, in: OpenSurroundings())
            } catch { preconditionFailure("the domain takes mailboxes") }
        }
        return file.plan
    }

    private static func mailbox(_ draft: MailboxDraft, number: Int) -> Mailbox {
        let id = MailboxID(octets: (0..<16).map { UInt8(truncatingIfNeeded: number >> $0) })
        let registered = try? RegisteredMailbox.registering(
            draft,
            as: id,
            in: domain,
            by: .administrator,
            at: Timestamp(secondsSince1970: 0),
            in: OpenSurroundings()
        )
        guard let mailbox = registered?.after?.mailbox else { preconditionFailure("the draft was judged before") }
        return mailbox
    }
}
