// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import Testing

@testable import WebPortal

@Suite("The page of a domain")
struct DomainPageTests {
    private func query(_ text: String) throws -> DomainQuery {
        DomainQuery(try #require(FormFields(text)))
    }

    private func html(_ query: DomainQuery, _ mailboxes: [MailboxWords], next: String? = nil) throws -> String {
        let page = Page(items: mailboxes, next: next)
        let view = DomainView("lab.example.net", query, page, key: "k", Texts(.english))
        return try PagePrinting.html(.domain, view)
    }

    @Test("what a link says comes back in the next link")
    func roundTrip() throws {
        let text = "q=b%26&type=functional&status=neverSent&sort=-comment&rows=25&cursor=ab"
        let query = try query(text)
        #expect(query.path(of: "lab.example.net") == "/domains/lab.example.net?\(text)")
        #expect(query.isDescending && query.sort == .comment && query.text == "b&")
        #expect(query.first.cursor == nil && query.first.text == "b&")
    }

    @Test(
        "what is no word of the search is passed over",
        arguments: [
            "", "q=+&type=x&status=<script>&sort=-status&rows=7&cursor=", "sort=-&rows=-1",
            "rows=100000000000000000000",
        ]
    )
    func passedOver(_ text: String) throws {
        #expect(try query(text) == DomainQuery())
    }

    @Test("a long text is cut before it reaches the daemon")
    func long() throws {
        #expect(try query("q=" + String(repeating: "a", count: 5000)).text?.utf8.count == 320)
    }

    @Test("a heading turns the order of its own column round, and begins with the first page")
    func columns() throws {
        let columns = MailboxColumn.all("a.org", try query("sort=comment&cursor=ab"), Texts(.english))
        #expect(columns.map(\.order) == [nil, nil, "ascending", nil, nil])
        #expect(
            columns.map(\.path) == [
                "/domains/a.org", "/domains/a.org?sort=displayName", "/domains/a.org?sort=-comment", nil, nil,
            ]
        )
    }

    @Test("rows say status, aliases, certificates and what stands against sending")
    func rows() throws {
        let functional = SampleMailbox.words(.neverSent, type: .functional, validCertificates: 3)
        let page = try html(DomainQuery(), [functional, SampleMailbox.words(.confirmed, .sent, active: false)])
        #expect(page.contains("no applicant address") && page.contains(">3</td>"))
        #expect(
            page.contains(">Inactive</span>") && page.contains("Sent: 1 of 2") && page.contains("box1@lab.example.net")
        )
        #expect(page.ranges(of: #"disabled><span class="unseen">Select"#).count == 2)
    }

    @Test("a page leads on, and back to the first")
    func paging() throws {
        let page = try html(try query("cursor=aa&status=sent"), [SampleMailbox.words(.sent)], next: "bb")
        #expect(page.contains(#"href="/domains/lab.example.net?status=sent&amp;cursor=bb""#))
        #expect(page.contains(#"href="/domains/lab.example.net?status=sent""#))
        #expect(page.contains(#"type="hidden" name="cursor" value="aa""#))
    }

    @Test("where nothing matches, the search stays; where there is nothing, it does not")
    func empty() throws {
        #expect(try html(try query("q=x"), []).contains("No mailbox matches"))
        let page = try html(DomainQuery(), [])
        #expect(page.contains("No mailbox yet") && !page.contains(#"role="search""#))
    }

    @Test("hostile words stay text")
    func hostile() throws {
        var query = DomainQuery()
        (query.text, query.cursor) = (SampleMailbox.hostile, SampleMailbox.hostile)
        let mailbox = SampleMailbox.words(.sent, name: SampleMailbox.hostile, comment: SampleMailbox.hostile)
        let page = try html(query, [mailbox], next: SampleMailbox.hostile)
        #expect(!page.contains("<script>") && page.ranges(of: "{{token}}=cmd").count == 5)
    }

    @Test("the daemon's report becomes counts and words, and is said in words", arguments: Language.allCases)
    func outcome(_ language: Language) throws {
        var outcome = SendingOutcome()
        outcome.add()
        outcome.leave(SampleMailbox.id, for: "mailbox-inactive")
        outcome.leave("0", for: "no-such-code")
        let path = DomainQuery().path(of: "a.org", outcome.fields)
        let said = try #require(path.split(separator: "?").last)
        let fields = try #require(FormFields(said))
        let message = try #require(DomainMessage.view(fields, Texts(language)))
        #expect(message.kind == "care" && message.text.contains("2") && !message.text.contains("no-such-code"))
        #expect(message.text.contains(Texts(language)("domain-left.mailbox-inactive")))
        #expect(fields.all("left") == [SampleMailbox.id, "0"])
    }

    @Test(
        "a link says no text of its own",
        arguments: ["done=sent&count=<b>", "done=<b>", "done=sent&count=-1", "count=1"]
    )
    func noText(_ text: String) throws {
        let fields = try #require(FormFields(text))
        #expect(DomainMessage.view(fields, Texts(.english)) == nil)
    }

    @Test("unknown reasons are not repeated")
    func unknownReason() throws {
        let fields = try #require(FormFields("done=sent&count=0&without=1&why=<script>"))
        let message = try #require(DomainMessage.view(fields, Texts(.english)))
        #expect(!message.text.contains("script") && message.text.contains("gave no answer"))
    }
}

@Suite("The way to the domains")
struct ContactTests {
    @Test("it is shown to contacts alone, as soon as it is known")
    func navigation() async throws {
        let portal = try TestPortal()
        let person = portal.signIn()
        #expect(try await !portal.ask(.get, "/", person.cookie).text.contains(#"href="/domains""#))
        portal.desk.sessions.note(isContact: true, of: person.id)
        let page = try await portal.ask(.get, "/", person.cookie).text
        #expect(page.ranges(of: #"href="/domains""#).count == 2)
        portal.desk.sessions.note(isContact: false, of: person.id)
        #expect(try await !portal.ask(.get, "/help", person.cookie).text.contains(#"href="/domains""#))
    }
}
