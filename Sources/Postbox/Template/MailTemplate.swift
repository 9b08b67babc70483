// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// The texts of one kind of mail, in every language; read and checked.
struct MailTemplate: Sendable, Hashable {
    struct Text: Sendable, Hashable {
        let subject: TemplateLine
        let body: [TemplateLine]
    }

    /// Templates are files with this ending.
    static let fileExtension = ".txt"

    let kind: MailKind
    let texts: [MailLanguage: Text]

    init(kind: MailKind, text: String) throws(PostboxError) {
        var reader = TemplateReader(kind: kind, text: text)
        texts = try reader.texts()
        self.kind = kind
    }

    /// Subject and body in one language.
    func filled(in language: MailLanguage, _ values: [Placeholder: [String]]) -> (subject: String, body: String)? {
        texts[language].map { text in
            let subject = text.subject.filled(values, listSeparator: ", ")
            return (subject, text.body.map { $0.filled(values) }.joined(separator: "\n"))
        }
    }
}

extension MailKind {
    var templateFile: String {
        rawValue + MailTemplate.fileExtension
    }
}
