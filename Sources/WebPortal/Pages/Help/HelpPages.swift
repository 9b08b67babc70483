// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How a certificate gets into each mail program.
enum HelpPages {
    static let routes: [PageRoute] = [.get("/help", anyone: index), .get("/help/{client}", anyone: client)]

    /// What the list of programs shows.
    struct IndexView: Sendable {
        let clients: [Link]
    }

    /// A program and where its page is.
    struct Link: Sendable {
        let path: String
        let name: String
        let hint: String
    }

    /// What the page of a program shows.
    struct ClientView: Sendable {
        let name: String
        let hint: String
        let parts: [Part]
        let others: [Link]
    }

    /// A heading with steps.
    struct Part: Sendable {
        let heading: String
        let steps: [Step]
        /// Whether the steps follow each other.
        let isOrdered: Bool
    }

    /// A step, perhaps with lines to type or write.
    struct Step: Sendable {
        let text: String
        let code: String?
    }

    /// The programs, in the order of the list.
    static let clients = ["outlook", "apple-mail", "thunderbird", "ios", "android", "mutt"]

    static func links(_ texts: Texts, except other: String? = nil) -> [Link] {
        clients.filter { $0 != other }.map { client in
            Link(path: "/help/\(client)", name: texts("help-\(client).name"), hint: texts("help-\(client).hint"))
        }
    }

    private static func index(_ page: PageRequest) -> PageAnswer {
        .page(.help, title: page.texts("help.title"), IndexView(clients: links(page.texts)))
    }

    private static func client(_ page: PageRequest) throws -> PageAnswer {
        let client = page.parameter("client")
        guard clients.contains(client) else { throw PageFailure.notFound }
        let texts = page.texts
        let name = texts("help-\(client).name")
        let parts = ["install", "use"].map { word in
            Part(
                heading: texts("help.\(word)"),
                steps: texts.list("help-\(client).\(word)").enumerated().map { index, text in
                    Step(text: text, code: texts.text("help-\(client).\(word)\(index + 1)Code"))
                },
                isOrdered: word == "install"
            )
        }
        let view = ClientView(
            name: name,
            hint: texts("help-\(client).hint"),
            parts: parts.filter { !$0.steps.isEmpty },
            others: links(texts, except: client)
        )
        return .page(.helpClient, title: texts("help.clientTitle", ["name": name]), view)
    }
}
