// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI
import Testing

@testable import WebPortal

@Suite("Tables of mailboxes")
struct ImportTests {
    private let portal: TestPortal
    private let person: (id: SessionID, cookie: HTTPFields, token: String)
    private let path = "/domains/mail.example.org/import"

    init() throws {
        portal = try TestPortal()
        person = portal.signIn()
    }

    private func send(_ token: String?, _ content: String = "x", _ changes: HTTPFields = [:]) async throws -> Int {
        let field = token.map { "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\($0)\r\n" } ?? ""
        let file =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\(content)\r\n--b--\r\n"
        var headers = person.cookie
        headers[.contentType] = "multipart/form-data; boundary=b"
        for change in changes { headers[change.name] = change.value.isEmpty ? nil : change.value }
        return try await portal.ask(.post, path, headers, form: field + file).status
    }

    @Test("a file with the session's token goes through to the daemon")
    func own() async throws {
        #expect(try await send(person.token) == 503)
    }

    @Test("a file without the session's token does nothing")
    func foreign() async throws {
        for token in [nil, "", String(repeating: "0", count: 64), portal.signIn("ben").token] {
            #expect(try await send(token) == 403)
        }
    }

    @Test("a file from another site, or from nobody, is not even read")
    func unread() async throws {
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let broken = "x\r\n--b"
        #expect(try await send(person.token, broken) == 400)
        #expect(try await send(person.token, broken, [site: "cross-site"]) == 403)
        #expect(try await send(person.token, broken, [.cookie: ""]) == 403)
    }

    @Test("a form of another kind is not read as one with a file, nor the other way round")
    func kinds() async throws {
        let form = "application/x-www-form-urlencoded"
        #expect(try await send(person.token, "x", [.contentType: form]) == 400)
        let answer = try await portal.ask(
            .post,
            "/certificates/request",
            [.cookie: person.cookie[.cookie] ?? "", .contentType: "multipart/form-data; boundary=b"],
            form: "--b--"
        )
        #expect(answer.status == 400)
    }

    @Test("a file may have 8 MiB and no more")
    func size() async throws {
        #expect(try await send(person.token, String(repeating: "a", count: 8 << 20)) == 503)
        #expect(try await send(person.token, String(repeating: "a", count: ImportPage.bodyLimit)) == 413)
        #expect(portal.desk.imports.count == 0)
    }

    @Test("a table that waits for nobody is over, and says so")
    func over() async throws {
        let other = "\(path)/\(String(repeating: "a", count: 32))"
        #expect(try await portal.ask(.get, other, person.cookie).status == 410)
        #expect(try await portal.ask(.post, other, person.cookie, form: "token=\(person.token)").status == 410)
    }

    @Test("a fault names line, column and rule; a column without a name comes with its number")
    func fault() {
        let texts = Texts(.german)
        let whole = ImportFaultView(FieldError(pointer: "/4", detail: "words", line: 4, rule: "F1"), texts)
        #expect(whole.line == "Zeile 4" && whole.column == "Die ganze Zeile" && whole.rule == "F1")
        #expect(whole.text == "words" && whole.language == "en")
        let cell = ImportFaultView(FieldError(pointer: "", detail: "a", line: 3, column: "9", rule: "F4"), texts)
        #expect(cell.line == "Zeile 3" && cell.column == "Spalte 9")
    }

    @Test("a sentence of the daemon's is said in German, with what stands in it")
    func german() {
        let texts = FaultText(texts: Texts(.german))
        #expect(
            texts.translated("a@b.example stands on line 3 already; name each address once in the file")
                == "a@b.example steht schon in Zeile 3; nennen Sie jede Adresse einmal in der Datei."
        )
        #expect(
            texts.translated("displayName of a linked mailbox is edited only while it is inactive; deactivate it first")
                == "Anzeigename: wird bei einem bestätigten Postfach nur geändert, solange es inaktiv ist; deaktivieren "
                + "Sie es zuerst."
        )
        #expect(texts.translated("something else altogether") == nil)
    }

    @Test("values that look like places or like other sentences stay as they are")
    func hostile() throws {
        let value = "{line} stands on line 1 already; {address}<b>"
        let texts = FaultText(texts: Texts(.english))
        let sentence = "\(value) stands twice in the mailbox; name each address once"
        #expect(texts.translated(sentence) == sentence)
    }

    @Test("every sentence is found again by its own pattern, in both languages", arguments: Language.allCases)
    func all(_ language: Language) {
        let section = Texts(.english).section("import-fault")
        #expect(section.count > 45)
        for (key, text) in section {
            let filled = text.replacing(/\{([a-zA-Z]+)\}/) { "<\($0.1)>" }
            let expected = Texts(language).section("import-fault")[key]?.replacing(/\{([a-zA-Z]+)\}/) { "<\($0.1)>" }
            let found = FaultText(texts: Texts(language)).translated(filled)
            #expect(found?.lowercased() == expected?.lowercased(), "\(key)")
        }
    }

    @Test("every word of the pages exists", arguments: Language.allCases)
    func words(_ language: Language) {
        let keys =
            MailboxField.allCases.map { "import.field-\($0.rawValue)" }
            + ImportColumn.allCases.map { "import.column-\($0)" }
            + ImportEncoding.allCases.flatMap { ["import.\($0.rawValue)", "import.\($0.rawValue)Hint"] }
        for key in keys { #expect(Texts(language).text(key) != nil, "\(key)") }
        #expect(Texts(language).list("import.rule").count == 8)
    }
}
