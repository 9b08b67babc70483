// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Guided changes")
struct GuideTests {
    private static let moment = Timestamp(secondsSince1970: 1_800_000_000)

    private static func mailbox(
        type: AddressType = .personal,
        active: Bool = true,
        certificates: Int = 0,
        _ statuses: MailboxAddressStatus...
    ) -> MailboxWords {
        let addresses = statuses.enumerated().map { index, status in
            MailboxAddressWords(
                address: "a\(index)@mail.example.org",
                status: status,
                user: status == .confirmed || status == .suspended ? "anna" : nil,
                at: moment,
                expiresAt: status == .sent ? moment : nil
            )
        }
        return MailboxWords(
            id: String(repeating: "a", count: 32),
            domain: "mail.example.org",
            address: "a0@mail.example.org",
            type: type,
            displayName: "Anna",
            aliases: [],
            comment: "",
            active: active,
            requestable: false,
            validCertificates: certificates,
            addresses: addresses
        )
    }

    private func next(
        _ flow: GuideFlow,
        _ mailbox: MailboxWords,
        created: MailboxWords? = nil,
        after last: GuideStep? = nil
    ) -> GuideStep? {
        GuideProgress(flow, mailbox, created: created, after: last).next
    }

    @Test("whatever the mailbox is like, an active one is deactivated first", arguments: GuideFlow.allCases)
    func beginning(_ flow: GuideFlow) {
        #expect(next(flow, Self.mailbox(certificates: 1, .confirmed)) == .deactivate)
        #expect(next(flow, Self.mailbox(.neverSent)) == .deactivate)
    }

    @Test("recycling goes through the steps in their order")
    func recycling() {
        let inactive = Self.mailbox(active: false, certificates: 1, .confirmed)
        #expect(next(.recycling, inactive, after: .deactivate) == .revoke)
        #expect(next(.recycling, inactive) == .revoke)
        #expect(next(.recycling, inactive, after: .edit) == .revoke, "what the path says does not hide it")
        let bare = Self.mailbox(active: false, .confirmed)
        #expect(next(.recycling, bare) == .edit && next(.recycling, bare, after: .revoke) == .edit)
        #expect(next(.recycling, bare, after: .edit) == .activate)
        #expect(next(.recycling, Self.mailbox(.expired), after: .activate) == .challenge)
        #expect(next(.recycling, Self.mailbox(.sent), after: .challenge) == .confirmation)
        #expect(next(.recycling, Self.mailbox(certificates: 1, .confirmed), after: .challenge) == nil)
    }

    @Test("where a mail came to nothing, it is sent again", arguments: MailboxAddressStatus.allCases)
    func again(_ status: MailboxAddressStatus) {
        let next = next(.recycling, Self.mailbox(.confirmed, status), after: .challenge)
        switch status {
        case .confirmed: #expect(next == nil)
        case .sent: #expect(next == .confirmation)
        default: #expect(next == .challenge)
        }
    }

    @Test("after a change by hand the guide goes back to what is missing")
    func byHand() {
        let inactive = Self.mailbox(active: false, .sent)
        #expect(next(.recycling, inactive, after: .challenge) == .activate)
        #expect(next(.recycling, Self.mailbox(.confirmed), after: .edit) == .deactivate)
        #expect(next(.leaver, Self.mailbox(.confirmed), after: .revoke) == .deactivate)
    }

    @Test("a name that changes alone needs no confirmation, but a new alias does")
    func sameAddress() {
        let progress = GuideProgress(.sameAddress, Self.mailbox(.confirmed), after: .activate)
        #expect(progress.next == nil)
        #expect(progress.standings == [.done, .done, .done, .done, .unneeded, .unneeded])
        let alias = Self.mailbox(.confirmed, .neverSent)
        #expect(next(.sameAddress, alias, after: .activate) == .challenge)
        #expect(next(.sameAddress, Self.mailbox(.confirmed, .sent), after: .challenge) == .confirmation)
    }

    @Test("a new address gets a mailbox of its own, and the old one stays inactive")
    func newAddress() {
        let old = Self.mailbox(active: false, .confirmed)
        #expect(next(.newAddress, old) == .create && next(.newAddress, old, after: .create) == .create)
        #expect(next(.newAddress, old, created: Self.mailbox(.neverSent), after: .create) == .challenge)
        #expect(next(.newAddress, old, created: Self.mailbox(.sent), after: .challenge) == .confirmation)
        #expect(next(.newAddress, old, created: Self.mailbox(.confirmed), after: .challenge) == nil)
    }

    @Test("with a new applicant certificates may stay valid, where the contact says so")
    func applicant() {
        let mailbox = Self.mailbox(type: .functional, active: false, certificates: 1, .expired)
        #expect(next(.applicant, mailbox, after: .deactivate) == .applicant)
        #expect(next(.applicant, mailbox, after: .applicant) == .revoke)
        #expect(next(.applicant, mailbox, after: .revoke) == .activate)
        let bare = GuideProgress(
            .applicant,
            Self.mailbox(type: .functional, active: false, .expired),
            after: .applicant
        )
        #expect(bare.next == .activate && bare.standings[2] == .unneeded)
    }

    @Test("a leaver is done when nothing is valid any more, whatever the path says")
    func leaver() {
        let mailbox = Self.mailbox(active: false, certificates: 1, .confirmed)
        #expect(next(.leaver, mailbox) == .revoke && next(.leaver, mailbox, after: .revoke) == .revoke)
        #expect(next(.leaver, Self.mailbox(active: false, .confirmed)) == nil)
    }

    @Test("every flow and step has its words", arguments: Language.allCases)
    func words(_ language: Language) {
        let texts = Texts(language)
        let flows = GuideFlow.allCases.flatMap { flow in
            ["title", "hint", "lead", "finished", "person"].map { "guide-\(flow.rawValue).\($0)" }
        }
        let steps = GuideStep.allCases.flatMap { step in
            ["guide-step.\(step.rawValue)", "guide-step.\(step.rawValue)Text", "guide.do-\(step.rawValue)"]
        }
        let standings = GuideProgress.Standing.allCases.map { "guide.\($0.rawValue)" }
        let reasons = GuideFlow.leaver.reasons.map { "mailbox-revocation.\($0)" }
        for key in flows + steps + standings + reasons { #expect(texts.text(key) != nil, "\(key)") }
        #expect(GuideFlow.leaver.reasons.allSatisfy { RevocationReason(rawValue: $0) != nil })
        for key in texts.section("guide").keys where key.hasPrefix("field-") && !key.hasSuffix("Hint") {
            #expect(["displayName", "aliases", "applicantAddress", "address", "comment"].contains(key.dropFirst(6)))
        }
    }
}
