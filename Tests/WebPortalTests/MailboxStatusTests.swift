// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Statuses of mailboxes")
struct MailboxStatusTests {
    private let texts = Texts(.english)

    @Test("every status has a word, what it means, and a mark", arguments: Language.allCases)
    func words(_ language: Language) {
        let texts = Texts(language)
        let marks = MailboxAddressStatus.allCases.map { MailboxStatusView($0, texts) }
        #expect(Set(marks.map(\.label)).count == 7)
        #expect(marks.allSatisfy { !$0.label.hasPrefix("mailbox-status") })
        for status in MailboxAddressStatus.allCases {
            #expect(texts.text("mailbox-status-hint.\(status.rawValue)") != nil)
        }
        let kinds = Set(marks.map(\.kind))
        #expect(kinds == ["good", "wait", "care", "bad", "quiet"])
        let sheet = String(decoding: Asset.styleSheet.octets, as: UTF8.self)
        for kind in kinds { #expect(sheet.contains(".status.\(kind)::before { content:"), "\(kind)") }
    }

    @Test("addresses that stand alike have one mark")
    func alike() {
        let marks = MailboxStatusView.marks(of: SampleMailbox.words(.confirmed, .confirmed), texts)
        #expect(marks.map(\.label) == ["Confirmed"])
    }

    @Test("addresses that differ have a mark each, the most urgent first, with counts")
    func different() {
        let marks = MailboxStatusView.marks(of: SampleMailbox.words(.confirmed, .refused, .confirmed), texts)
        #expect(marks.map(\.label) == ["Refused: 1 of 3", "Confirmed: 2 of 3"])
        #expect(marks.map(\.kind) == ["bad", "good"])
    }

    @Test("an inactive mailbox says so, and where it stands")
    func inactive() {
        let marks = MailboxStatusView.marks(of: SampleMailbox.words(.confirmed, active: false), texts)
        #expect(marks.map(\.label) == ["Inactive", "Confirmed"])
    }

    @Test("what stands against a request is said to a contact", arguments: Language.allCases)
    func reasons(_ language: Language) {
        let codes: [ProblemCode] = [
            .mailboxInactive, .aliasUnconfirmed, .linkSuspended, .mailboxConflicting, .linkOutdated, .controlOutdated,
            .domainNotManaged,
        ]
        for code in codes { #expect(Texts(language).text("mailbox.about-\(code.rawValue)") != nil, "\(code)") }
        for reason in MailboxActions.reasons {
            #expect(Texts(language).text("mailbox-revocation.\(reason.rawValue)") != nil, "\(reason)")
        }
    }
}
