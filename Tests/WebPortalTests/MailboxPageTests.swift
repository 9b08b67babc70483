// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI
import Testing

@testable import WebPortal

@Suite("The page of a mailbox")
struct MailboxPageTests {
    private func html(
        _ mailbox: MailboxWords,
        _ certificates: [CertificateRecordWords] = [],
        _ message: MessageView? = nil,
        language: Language = .english
    ) throws -> String {
        let standing = MailboxStanding(
            mailbox: mailbox,
            certificates: Page(items: certificates),
            now: Timestamp(secondsSince1970: 1_800_000_000),
            renewal: .seconds(28 * 86400)
        )
        let view = MailboxView(standing, message, key: "the-key", Texts(language))
        return try PagePrinting.html(.mailbox, view, language)
    }

    private let path = "/mailboxes/\(SampleMailbox.id)"

    private func forms(_ html: String) -> [String] {
        html.matches(of: /action="\/mailboxes\/[0-9a-f]{32}\/([a-z]+)"/).map { String($0.1) }
    }

    @Test("what is offered follows from where it stands")
    func forms() throws {
        #expect(forms(try html(SampleMailbox.words(.neverSent))) == ["challenges", "deactivate", "delete"])
        #expect(forms(try html(SampleMailbox.words(.confirmed))) == ["challenges", "deactivate"])
        let inactive = SampleMailbox.words(.confirmed, active: false, validCertificates: 1)
        #expect(forms(try html(inactive)) == ["challenges", "revoke", "reactivate"])
    }

    @Test("what is not offered has its reason", arguments: [("(rule C7)", false), ("(rule V1)", true)])
    func reasons(_ rule: String, _ active: Bool) throws {
        let html = try html(SampleMailbox.words(.confirmed, active: active, validCertificates: 1))
        #expect(html.contains(rule) && html.contains("(rule M3)"))
        #expect(html.contains("Send confirmation mails</button>") == active)
    }

    @Test("whether links stay or end is asked only where there are some")
    func links() throws {
        let linked = try html(SampleMailbox.words(.confirmed, active: false))
        #expect(linked.contains(#"type="radio" name="links" value="end""#))
        let unlinked = try html(SampleMailbox.words(.expired, active: false))
        #expect(unlinked.contains(#"type="hidden" name="links" value="keep""#) && !unlinked.contains(#"value="end""#))
    }

    @Test("every status of an address is on the page in both languages", arguments: MailboxAddressStatus.allCases)
    func statuses(_ status: MailboxAddressStatus) throws {
        for language in Language.allCases {
            let label = MailboxStatusView(status, Texts(language)).label
            let page = try html(SampleMailbox.words(status), language: language)
            #expect(page.contains(">\(label)</span>"))
        }
    }

    @Test("a contact is shown serial, validity and status of certificates")
    func certificates() throws {
        let page = try html(SampleMailbox.words(.confirmed), [try SampleMailbox.certificate(.valid)])
        #expect(page.contains("<code>4f1c</code>") && page.contains(">Valid</span>"))
        #expect(!page.contains("/certificates/4f1c"))
    }

    @Test("hostile words stay text")
    func hostile() throws {
        let words = SampleMailbox.hostile
        let mailbox = SampleMailbox.words(.sent, type: .functional, name: words, applicant: words, comment: words)
        let page = try html(mailbox, [], MessageView("bad", words))
        #expect(!page.contains("<script>") && page.ranges(of: "{{token}}=cmd").count >= 5)
    }

    @Test("the word of a link says one of these messages, and nothing else")
    func messages() {
        let mailbox = SampleMailbox.words(.sent)
        let words = [
            "added", "edited", "unchanged", "sent", "deactivated", "reactivated", "linksEnded", "revoked",
            "nothingRevoked",
        ]
        let said = words.compactMap { MailboxMessage.view($0, mailbox, Texts(.german))?.text }
        #expect(Set(said).count == words.count)
        for word in [nil, "", "none", "<script>", "doneAdded"] {
            #expect(MailboxMessage.view(word, mailbox, Texts(.english)) == nil)
        }
    }

    @Test(
        "only 32 hexadecimal digits name a mailbox",
        arguments: ["", "x", "../../etc", String(repeating: "A", count: 32)]
    )
    func identifiers(_ text: String) {
        #expect(!MailboxPath.isIdentifier(text) && MailboxPath.isIdentifier(SampleMailbox.id))
    }
}
