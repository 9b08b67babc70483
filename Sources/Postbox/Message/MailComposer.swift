// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// Writes mails: the same row of the outbox and the same values give the same octets, Message-ID included (C10).
public struct MailComposer: Sendable, Hashable {
    private static let rule = String(repeating: "-", count: 70)

    private let sender: MailSender
    private let templates: MailTemplates
    private let links: ChallengeLinks

    /// Names what all mails have in common.
    ///
    /// - Parameters:
    ///   - sender: Whom they come from.
    ///   - templates: Their texts.
    ///   - links: What challenges tell their readers to open.
    public init(sender: MailSender, templates: MailTemplates, links: ChallengeLinks) {
        self.sender = sender
        self.templates = templates
        self.links = links
    }

    /// Writes a mail.
    ///
    /// - Parameters:
    ///   - mail: The row of the outbox.
    ///   - content: The values, of the kind that the row names.
    /// - Returns: The mail, to be handed over and forgotten.
    /// - Throws: `PostboxError.otherKind`, `PostboxError.tooLong`.
    public func compose(_ mail: OutboxMail, _ content: MailContent) throws(PostboxError) -> ComposedMail {
        guard mail.kind == content.kind else { throw .otherKind(expected: mail.kind, given: content.kind) }
        let texts = texts(of: mail, content)
        let subject = texts.map(\.subject).joined(separator: " / ")
        let header = header(of: mail, subject: subject).map(\.lines).joined()
        let octets = Array("\(header)\n".utf8) + QuotedPrintable.encode(body(of: mail, texts.map(\.body)))
        guard octets.count <= ComposedMail.longest else {
            throw .tooLong(octets: octets.count, maximum: ComposedMail.longest)
        }
        return ComposedMail(id: mail.id, createdAt: mail.createdAt, sender: sender.address, octets: octets)
    }

    /// The Message-ID of a mail, the same at each attempt.
    ///
    /// - Parameter id: Which mail.
    /// - Returns: The identifier and the sender's host in angle brackets.
    public func messageID(of id: OutboxMailID) -> String {
        "<\(id)@\(sender.address.host)>"
    }

    private func texts(of mail: OutboxMail, _ content: MailContent) -> [(subject: String, body: String)] {
        mail.languages.compactMap { language in
            let values = content.values(in: language, links: links, sender: sender.address)
            return templates[mail.kind]?.filled(in: language, values)
        }
    }

    private func header(of mail: OutboxMail, subject: String) -> [HeaderField] {
        let languages = mail.languages.map(\.rawValue).joined(separator: ", ")
        return [
            HeaderField("Date", words: MailDate.words(of: mail.createdAt)),
            HeaderField("From", displayName: sender.displayName, address: sender.address.description),
            HeaderField("To", displayName: nil, address: mail.recipient.description),
            HeaderField("Message-ID", words: [messageID(of: mail.id)]),
            HeaderField("Subject", text: subject),
            // RFC 3834: nobody's absence notice answers it.
            HeaderField("Auto-Submitted", words: ["auto-generated"]),
            HeaderField("Content-Language", text: languages),
            HeaderField("MIME-Version", words: ["1.0"]),
            HeaderField("Content-Type", words: ["text/plain;", "charset=utf-8"]),
            HeaderField("Content-Transfer-Encoding", words: ["quoted-printable"]),
        ]
    }

    private func body(of mail: OutboxMail, _ texts: [String]) -> String {
        let notes = mail.languages.dropFirst().map(\.noteOfFurtherText)
        return (notes + [texts.joined(separator: "\n\n\(Self.rule)\n\n")]).joined(separator: "\n\n")
    }
}

extension MailLanguage {
    /// Stands above a text in another language, for whoever does not read that one.
    fileprivate var noteOfFurtherText: String {
        switch self {
        case .german: "(Deutscher Text weiter unten.)"
        case .english: "(English text below.)"
        }
    }
}
