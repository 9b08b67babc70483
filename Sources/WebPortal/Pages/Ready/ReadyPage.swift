// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// The certificate that was made just now: its one download, and what to know about it.
enum ReadyPage {
    static let routes: [PageRoute] = [
        .get("/certificates/ready/{id}", person: show), .post("/certificates/ready/{id}/file", person: file),
    ]

    /// What the template shows.
    struct View: Sendable {
        let lead: String
        let isWaiting: Bool
        let isGroup: Bool
        let filename: String
        let filePath: String
        let waitsUntil: String
        let certificatePath: String
        let notes: [String]
        let clients: [HelpPages.Link]
    }

    private static let mediaType = "application/x-pkcs12"

    private static func show(_ request: PersonRequest) throws -> PageAnswer {
        let id = request.parameter("id")
        guard let download = request.desk.downloads.look(id, by: request.owner, at: request.now) else {
            throw PageFailure.downloadOver
        }
        let facts = download.facts
        let texts = request.texts
        let values = ["address": facts.address, "day": texts.day(facts.notAfter)]
        let minutes = max(1, ((download.endsAt - request.now).components.seconds + 59) / 60)
        let view = View(
            lead: texts(facts.isGroup ? "ready.leadGroup" : "ready.leadPersonal", values),
            isWaiting: download.isWaiting,
            isGroup: facts.isGroup,
            filename: facts.filename,
            filePath: "/certificates/ready/\(id)/file",
            waitsUntil: texts("ready.waits", ["minutes": "\(minutes)"]),
            certificatePath: "/certificates/\(facts.serial)",
            notes: PasswordNote.texts(facts.notes, texts),
            clients: HelpPages.links(texts)
        )
        return .page(.ready, title: texts(download.isWaiting ? "ready.title" : "ready.takenTitle"), view)
    }

    private static func file(_ request: PersonRequest) throws -> PageAnswer {
        let id = request.parameter("id")
        guard let (file, facts) = request.desk.downloads.take(id, by: request.owner, at: request.now) else {
            throw PageFailure.downloadOver
        }
        return .file(file, name: facts.filename, mediaType: mediaType)
    }
}

/// What the daemon notes on passwords that some programs cannot take, in the person's language.
enum PasswordNote {
    static func texts(_ notes: [String], _ texts: Texts) -> [String] {
        notes.compactMap { note in
            switch note {
            case let note where note.hasPrefix("Java's keytool"): texts("ready.noteNotASCII")
            case let note where note.hasPrefix("gpgsm"): texts("ready.noteLong")
            default: nil
            }
        }
    }
}
