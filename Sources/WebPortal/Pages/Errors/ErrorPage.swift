// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import Logging
import SigningAPI
import SigningClient

/// The one translation of whatever goes wrong into a page: what happened, what to do, and how it is found in the log.
struct ErrorPage {
    /// What the template shows.
    struct View: Sendable {
        let heading: String
        let text: String
        let identifier: String
        let backPath: String
        let backLabel: String
    }

    let desk: PortalDesk
    let request: Request
    let context: PortalContext

    func response(for error: any Error) -> Response {
        let cookies = Cookies(request.headers)
        let texts = Texts(LanguageChoice.language(cookies, request.headers, desk))
        let said = words(for: error, texts)
        let page = PageRequest(
            desk: desk,
            headers: request.headers,
            path: isShowable(said.status) ? request.uri.path : "/",
            parameters: [:],
            query: FormFields(),
            form: FormFields(),
            visitor: Visitor(cookies, desk),
            texts: texts,
            identifier: context.identifier
        )
        let view = View(
            heading: said.heading,
            text: said.text,
            identifier: context.identifier,
            backPath: said.back.path,
            backLabel: said.back.label
        )
        let answer = PageAnswer.page(.error, title: said.heading, view, status: said.status)
        return PageResponse(desk: desk, page: page).response(for: answer)
    }

    /// Whether the page may name its path, to lead back there; the path of a mail's link is a secret.
    private func isShowable(_ status: HTTPResponse.Status) -> Bool {
        request.method != .post && status != .notFound && !request.uri.path.hasPrefix(MailLinkPages.prefix)
    }

    private struct Said {
        let status: HTTPResponse.Status
        let heading: String
        let text: String
        let back: (path: String, label: String)
    }

    private func words(for error: any Error, _ texts: Texts) -> Said {
        let home = (path: "/", label: texts("error.home"))
        switch error {
        case let failure as PageFailure:
            let back = failure == .sessionEnded ? (path: "/", label: texts("error.signIn")) : home
            return Said(
                status: failure.status,
                heading: texts("error.\(failure.word)Heading"),
                text: texts("error.\(failure.word)"),
                back: back
            )
        case SigningClientError.problem(let problem):
            return Said(
                status: HTTPResponse.Status(code: problem.status),
                heading: texts(problem.status == 404 ? "error.notFoundHeading" : "error.refusedHeading"),
                text: problem.status == 404 ? texts("error.notFound") : ProblemText.text(problem, texts),
                back: home
            )
        case let error as SigningClientError:
            context.logger.error("the daemon gave no answer", metadata: ["error": "\(error)"])
            return unavailable(texts, home)
        default:
            context.logger.error("a page failed", metadata: ["error": "\(type(of: error))"])
            return Said(
                status: .internalServerError,
                heading: texts("error.internalHeading"),
                text: texts("error.internal"),
                back: home
            )
        }
    }

    private func unavailable(_ texts: Texts, _ back: (path: String, label: String)) -> Said {
        Said(
            status: .serviceUnavailable,
            heading: texts("error.unavailableHeading"),
            text: texts("error.unavailable"),
            back: back
        )
    }
}
