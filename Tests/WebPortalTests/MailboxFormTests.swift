// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import Testing

@testable import WebPortal

@Suite("The form of a mailbox")
struct MailboxFormTests {
    private let texts = Texts(.english)

    private func form(_ text: String) throws -> MailboxForm {
        MailboxForm(try #require(FormFields(text))).judged(isNew: true)
    }

    private func problem(_ code: ProblemCode, _ pointer: String, _ detail: String = "wrong") -> ProblemWords {
        ProblemWords(code, detail: detail, errors: [FieldError(pointer: pointer, detail: detail)])
    }

    @Test("a complete form becomes the words for the daemon")
    func complete() throws {
        let text = "address=+help+&type=functional&displayName=Help&aliases=a%40b.org%0D%0Ac%40d.org,+e%40f.org"
        let words = try #require(try form(text + "&applicantAddress=&comment=x%0D%0Ay").draft(in: "lab.example.net"))
        #expect(words.address == "help@lab.example.net" && words.type == .functional && words.displayName == "Help")
        #expect(words.aliases == ["a@b.org", "c@d.org", "e@f.org"])
        #expect(words.applicantAddress == nil && words.comment == "x\ny")
    }

    @Test(
        "what is missing or twice is said at its field",
        arguments: [
            ("type=personal", MailboxForm.Field.address),
            ("address=a@b.org", .type),
            ("address=a@b.org&type=other", .type),
            ("address=a@b.org&type=personal&aliases=x@b.org+X@B.org", .aliases),
            ("address=a@b.org&type=personal&aliases=A@b.org", .aliases),
        ]
    )
    func missing(_ text: String, _ field: MailboxForm.Field) throws {
        let form = try form(text)
        #expect(Array(form.faults.keys) == [field] && form.draft(in: "b.org") == nil)
    }

    @Test("what the daemon says of a field stands there, in the person's language", arguments: Language.allCases)
    func refusals(_ language: Language) throws {
        let form = try form("address=a@b.org&type=personal&aliases=x@b.org+y@b.org")
        let say = MailboxFaultText(domain: "b.org", texts: Texts(language))
        for field in MailboxForm.Field.allCases {
            let refused = form.refused(problem(.invalidField, "/\(field.rawValue)"))
            let text = try #require(say.text(refused.faults[field]))
            #expect(!text.contains("mailbox-form") && !text.contains("wrong") && !text.contains("{domain}"))
        }
    }

    @Test("a fault of an alias names it, by its place or by what is said of it")
    func aliases() throws {
        let form = try form("address=a@b.org&type=personal&aliases=x@b.org+xx@b.org")
        let byPlace = form.refused(problem(.invalidAddress, "/aliases/1"))
        #expect(byPlace.faults[.aliases]?.about == "xx@b.org")
        let named = form.refused(problem(.addressTaken, "/aliases", "another mailbox has xx@b.org as alias"))
        #expect(named.faults[.aliases]?.about == "xx@b.org")
        #expect(form.refused(problem(.invalidAddress, "/aliases/7")).faults[.aliases]?.about == nil)
    }

    @Test("a refusal of no field stands above the form, with its rule")
    func above() throws {
        let form = try form("address=a@b.org&type=personal")
        let refused = form.refused(ProblemWords(.domainNotManaged, detail: "", rule: "D2"))
        let message = MailboxFaultText(domain: "b.org", texts: texts).message(refused)
        #expect(refused.faults.isEmpty && message?.text.hasSuffix("(rule D2)") == true && message?.kind == "bad")
    }

    @Test("an edit stores only what differs from what was shown")
    func edits() throws {
        let shown = MailboxForm(SampleMailbox.words(.sent, .sent, type: .functional, applicant: "a@b.org"))
        #expect(shown.edit(of: shown) == nil)
        var form = shown
        form.comment = "new"
        #expect(form.edit(of: shown) == MailboxEditWords(comment: "new"))
        form = shown
        form.applicantAddress = ""
        #expect(form.edit(of: shown) == MailboxEditWords(applicantAddress: .some(nil)))
        form = shown
        form.aliases = "box1@lab.example.net  \n"
        #expect(form.edit(of: shown) == nil)
        form.aliases = ""
        #expect(form.edit(of: shown) == MailboxEditWords(aliases: []))
    }

    @Test("fields that may not be edited are closed, with the reason")
    func closed() throws {
        for active in [true, false] {
            let mailbox = SampleMailbox.words(.confirmed, active: active)
            let form = MailboxForm(mailbox)
            let view = MailboxFormView(form, shown: form, editing: mailbox, texts)
            let html = try PagePrinting.html(.mailboxForm, view)
            #expect(
                html.contains(#"name="displayName" value="Ben" maxlength="256" autocomplete="off" disabled"#) == active
            )
            #expect(html.contains("(rule M7)") == active)
            #expect(!html.contains(#"name="address""#) && !html.contains(#"name="type""#))
            #expect(!html.contains(#"id="applicantAddress""#))
        }
    }

    @Test("hostile words stay text, and nothing that was entered is lost")
    func hostile() throws {
        var form = MailboxForm(SampleMailbox.words(.sent, type: .functional, name: SampleMailbox.hostile))
        (form.comment, form.aliases) = (SampleMailbox.hostile, SampleMailbox.hostile)
        (form.address, form.applicantAddress) = (SampleMailbox.hostile, SampleMailbox.hostile)
        let refused = form.refused(problem(.addressTaken, "/aliases/0"))
        let view = MailboxFormView(refused, addingTo: SampleMailbox.hostile, key: "k", texts)
        let html = try PagePrinting.html(.mailboxForm, view)
        #expect(
            !html.contains("<script>")
                && !html.unicodeScalars.split(separator: "\u{301}").dropLast().contains { $0.last == "\"" }
        )
        #expect(html.components(of: "{{token}}=cmd") >= 5)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int {
        ranges(of: text).count
    }
}
