// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing
import MailboxRegistry
import Testing

@Suite("Export of mailboxes")
struct ExportTests {
    private func exported(_ type: Mailbox.MailboxType, _ address: String, name: String, comment: String) throws
        -> String
    {
        var desk = try ImportDesk()
        return MailboxExport.line(of: try desk.register(type, address, name: name, comment: comment))
    }

    @Test("F6: the header has the columns of the import, under the mark of UTF-8")
    func header() {
        #expect(MailboxExport.header == "\u{FEFF}\(ImportDesk.header)\r\n")
    }

    @Test("F3: a personal name is split at its first comma and blank, a functional one stands as a whole")
    func names() throws {
        var desk = try ImportDesk()
        let person = try desk.register(
            .personal,
            "a@mail.example.org",
            name: "Müller, Jörg, Dr.",
            aliases: ["b@lab.example.org"]
        )
        #expect(
            MailboxExport.line(of: person) == "Müller,\"Jörg, Dr.\",a@mail.example.org,b@lab.example.org,personal,,\r\n"
        )
        let group = try desk.register(
            .functional,
            "i@mail.example.org",
            name: "Info, Desk",
            applicant: "anna@example.org"
        )
        #expect(MailboxExport.line(of: group) == "\"Info, Desk\",,i@mail.example.org,,functional,anna@example.org,\r\n")
    }

    @Test(
        "F4: cells that a spreadsheet program would compute are escaped",
        arguments: [
            ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-x", "'-x"), ("@x", "'@x"), ("'x", "''x"), ("x=1", "x=1"),
            ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("a;b", "\"a;b\""), ("\nx", "\"\nx\""),
        ]
    )
    func formulas(comment: String, cell: String) throws {
        let line = try exported(.personal, "a@mail.example.org", name: "", comment: comment)
        #expect(line == ",,a@mail.example.org,,personal,,\(cell)\r\n")
    }

    @Test("F4: both cells of a name are escaped, addresses never")
    func addresses() throws {
        let line = try exported(.personal, "=a'+@mail.example.org", name: "-A, =B", comment: "")
        #expect(line == "'-A,'=B,=a'+@mail.example.org,,personal,,\r\n")
    }
}
