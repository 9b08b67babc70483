// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Postbox

@Suite("Templates")
struct MailTemplatesTests {
    private static let notice = """
        # comment

        [en]
        Subject: Link of {mailbox}

        {applicant} may ask for {mailbox}.
        Object: {objectLink}
        [de]
        Subject: Link

        {applicant} {mailbox} {objectLink}
        """

    private func error(_ text: String) throws -> String {
        let shipped = try MailTemplates.shipped()
        let error = #expect(throws: PostboxError.self) { try shipped.replacing([("link-notice.txt", text)]) }
        return error?.description ?? ""
    }

    @Test(
        "a template of one's own replaces the program's, in either order of languages and with CR LF",
        arguments: [
            notice, notice.replacing("\n", with: "\r\n"), notice + "\n\n\n",
        ]
    )
    func replaced(text: String) throws {
        let templates = try MailTemplates.shipped().replacing([("link-notice.txt", text)])
        let composer = try Specimen.composer(templates: templates)
        let mail = try ReadMail(composer.compose(Specimen.mail(.linkNotice), Specimen.content(.linkNotice)).octets)
        #expect(mail["Subject"] == "Link / Link of info@example.org")
        #expect(mail.body.contains("Straße für Grüße <ada@example.org> may ask for info@example.org.\nObject: https"))
        #expect(mail.body.hasSuffix("/refuse"))
    }

    @Test(
        "what is wrong is named with file and line",
        arguments: [
            ("{applicant} may", "{aplicant} may", "link-notice.txt, line 6: \"aplicant\" in braces is no placeholder"),
            ("{applicant} may", "{confirmLink} {applicant} may", "line 6: \"confirmLink\""),
            ("{applicant} may", "Somebody may", "line 3: the text in [en] does not name {applicant}"),
            ("Object: {objectLink}", "Object!", "line 3: the text in [en] does not name {objectLink}"),
            ("{applicant} may", "{applicant may", "line 6: a brace stands alone"),
            ("{applicant} may", "{applicant}} may", "line 6: a brace stands alone"),
            ("{applicant} may", "{applicant}\u{0}may", "line 6: an invisible character"),
            ("{applicant} may", "{applicant}\tmay", "line 6: an invisible character"),
            ("Subject: Link of {mailbox}", "Subject: {objectLink}", "line 4: the subject names {objectLink}"),
            ("Subject: Link of {mailbox}", "Subject:", "line 4: the subject is expected"),
            ("Subject: Link of {mailbox}\n\n", "Subject: Link\n", "line 5: an empty line is expected"),
            ("[en]", "[fr]", "line 3: the heading of a language"),
            ("[de]", "[en]", "line 8: [en] stands twice"),
            ("[de]\nSubject: Link\n\n", "", "the text in [de] is missing"),
            ("# comment", "comment", "line 1: the heading of a language"),
        ]
    )
    func faults(part: String, replacement: String, message: String) throws {
        #expect(Self.notice.contains(part))
        #expect(try error(Self.notice.replacing(part, with: replacement)).contains(message))
    }

    @Test(
        "an empty file, a file of blanks and one that is too long are refused",
        arguments: [
            "", "\n\n", "[de]", "[de]\nSubject: x", String(repeating: "# x\n", count: 5000),
        ]
    )
    func bad(text: String) throws {
        #expect(try error(text).hasPrefix("link-notice.txt, line "))
    }

    @Test("a file that no mail is named after is refused")
    func unknownName() throws {
        let shipped = try MailTemplates.shipped()
        let error = #expect(throws: PostboxError.self) { try shipped.replacing([("link-notise.txt", Self.notice)]) }
        #expect(error?.description.contains("link-notice.txt") == true)
    }

    @Test("a directory replaces what it holds, leaves other files alone, and is refused where it cannot be read")
    func directory() throws {
        try TemporaryFolder.with { folder in
            try Data(Self.notice.utf8).write(to: URL(fileURLWithPath: "\(folder)/link-notice.txt"))
            try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/README.md"))
            let expected = try MailTemplates.shipped().replacing([("link-notice.txt", Self.notice)])
            #expect(try MailTemplates(directory: folder) == expected)
            try Data([0x5b, 0xff]).write(to: URL(fileURLWithPath: "\(folder)/certificate-issued.txt"))
            let error = #expect(throws: PostboxError.self) { try MailTemplates(directory: folder) }
            #expect(error?.description == "certificate-issued.txt: it is not UTF-8; save it as UTF-8")
            #expect(throws: PostboxError.templateDirectory("\(folder)/none", wrong: "does not exist")) {
                try MailTemplates(directory: "\(folder)/none")
            }
        }
    }
}
