// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Reads the file of a template: comments, then for each language a line `[de]`, a subject, an empty line and the text.
struct TemplateReader {
    /// The longest template; a mail is handed over in one piece, and it is there twice.
    static let longest = 16384

    private let kind: MailKind
    private let lines: [Substring]
    private let octets: Int
    private var next = 0

    init(kind: MailKind, text: String) {
        self.kind = kind
        octets = text.utf8.count
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    }

    mutating func texts() throws(PostboxError) -> [MailLanguage: MailTemplate.Text] {
        try checkCharacters()
        skip { $0.isEmpty || $0.hasPrefix("#") }
        var texts: [MailLanguage: MailTemplate.Text] = [:]
        while next < lines.count {
            let start = next
            let language = try heading()
            guard texts[language] == nil else {
                throw fault(start, "[\(language.rawValue)] stands twice", "each language once")
            }
            texts[language] = try section(from: start)
        }
        for language in MailLanguage.allCases where texts[language] == nil {
            throw fault(lines.count - 1, "the text in [\(language.rawValue)] is missing", "a text in each language")
        }
        return texts
    }

    private func checkCharacters() throws(PostboxError) {
        guard octets <= Self.longest else {
            throw fault(0, "the file has \(octets) octets", "at most \(Self.longest)")
        }
        for (index, line) in lines.enumerated() where line.unicodeScalars.contains(where: Self.isUnfit) {
            throw fault(index, "an invisible character", "plain text; blanks instead of tabulators")
        }
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }

    private mutating func heading() throws(PostboxError) -> MailLanguage {
        guard let language = Self.language(lines[next]) else {
            throw fault(next, "the heading of a language is expected here", "[de] or [en] on a line of its own")
        }
        next += 1
        return language
    }

    private static func language(_ line: Substring) -> MailLanguage? {
        MailLanguage.allCases.first { line == "[\($0.rawValue)]" }
    }

    private mutating func section(from start: Int) throws(PostboxError) -> MailTemplate.Text {
        let subject = try subject()
        skip(while: \.isEmpty)
        var body: [TemplateLine] = []
        while next < lines.count, Self.language(lines[next]) == nil {
            body.append(try line(lines[next]))
            next += 1
        }
        while body.last?.parts.isEmpty == true { body.removeLast() }
        let named = Set(body.flatMap(\.placeholders))
        for placeholder in kind.requiredPlaceholders where !named.contains(placeholder) {
            let language = lines[start]
            throw fault(start, "the text in \(language) does not name \(placeholder.written)", "it into the text")
        }
        return MailTemplate.Text(subject: subject, body: body)
    }

    private mutating func subject() throws(PostboxError) -> TemplateLine {
        let prefix = "Subject: "
        guard next < lines.count, lines[next].hasPrefix(prefix), lines[next].utf8.count > prefix.utf8.count else {
            throw fault(next, "the subject is expected here", "Subject: and the words behind it")
        }
        let subject = try line(lines[next].dropFirst(prefix.count))
        if let secret = subject.placeholders.first(where: \.isSecret) {
            throw fault(next, "the subject names \(secret.written)", "links into the text; mail servers log subjects")
        }
        next += 1
        guard next < lines.count, lines[next].isEmpty else {
            throw fault(next, "an empty line is expected between subject and text", "one")
        }
        return subject
    }

    private func line(_ text: Substring) throws(PostboxError) -> TemplateLine {
        do {
            return try TemplateLine(text, of: kind)
        } catch {
            throw fault(next, error.wrong, error.right)
        }
    }

    private mutating func skip(while condition: (Substring) -> Bool) {
        while next < lines.count, condition(lines[next]) { next += 1 }
    }

    private func fault(_ index: Int, _ wrong: String, _ right: String) -> PostboxError {
        .template(file: kind.templateFile, line: min(index, lines.count - 1) + 1, wrong: wrong, right: right)
    }
}
