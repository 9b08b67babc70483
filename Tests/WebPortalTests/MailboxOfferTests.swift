// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@testable import WebPortal

@Suite("What is offered for a mailbox")
struct MailboxOfferTests {
    @Test("an active personal mailbox is sent challenges, wherever it stands", arguments: MailboxAddressStatus.allCases)
    func sending(_ status: MailboxAddressStatus) {
        #expect(MailboxOffers(SampleMailbox.words(status)).againstSending == nil)
        #expect(MailboxOffers(SampleMailbox.words(status, active: false)).againstSending == .inactive)
    }

    @Test("a functional mailbox is sent none without an applicant (C2)")
    func applicant() {
        let without = SampleMailbox.words(.neverSent, type: .functional)
        #expect(MailboxOffers(without).againstSending == .applicantMissing)
        let with = SampleMailbox.words(.neverSent, type: .functional, applicant: "ben@example.org")
        #expect(MailboxOffers(with).againstSending == nil)
    }

    @Test("a mailbox is deleted only where nothing was ever sent (M3)", arguments: MailboxAddressStatus.allCases)
    func deleting(_ status: MailboxAddressStatus) {
        let offers = MailboxOffers(SampleMailbox.words(.neverSent, status))
        #expect(offers.againstDeleting == (status == .neverSent ? nil : .challengeSent))
    }

    @Test("names of a linked and active mailbox stay (M7)", arguments: MailboxAddressStatus.allCases)
    func names(_ status: MailboxAddressStatus) {
        let isLinked = status == .confirmed || status == .suspended
        let offers = MailboxOffers(SampleMailbox.words(.neverSent, status))
        #expect(offers.isLinked == isLinked)
        #expect(offers.againstEditingNames == (isLinked ? .linkedAndActive : nil))
        #expect(MailboxOffers(SampleMailbox.words(status, active: false)).againstEditingNames == nil)
    }

    @Test("certificates are revoked once the mailbox is inactive, where there are some (V1, V5)")
    func revoking() throws {
        let active = SampleMailbox.words(.confirmed, validCertificates: 1)
        #expect(MailboxOffers(active).againstRevoking == .active)
        let valid = SampleMailbox.words(.confirmed, active: false, validCertificates: 1)
        #expect(MailboxOffers(valid).againstRevoking == nil)
        let none = SampleMailbox.words(.confirmed, active: false)
        #expect(MailboxOffers(none).againstRevoking == .nothingToRevoke)
        let revoked = [try SampleMailbox.certificate(.revoked), try SampleMailbox.certificate(.expired)]
        #expect(MailboxOffers(none, certificates: revoked).againstRevoking == .nothingToRevoke)
        let intended = [try SampleMailbox.certificate(.intended)]
        #expect(MailboxOffers(none, certificates: intended).againstRevoking == nil)
    }

    @Test("each reason is said in words, with its rule", arguments: Language.allCases, MailboxObstacle.allCases)
    func reasons(_ language: Language, _ obstacle: MailboxObstacle) {
        let text = obstacle.text(Texts(language))
        #expect(!text.hasPrefix("mailbox-obstacle."))
        #expect(text.contains("(") == (obstacle != .nothingToRevoke))
    }
}
