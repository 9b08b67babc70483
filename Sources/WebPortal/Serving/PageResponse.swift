// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// Renders what a page answers.
struct PageResponse: Sendable {
    let desk: PortalDesk
    let page: PageRequest

    private static let refresh = HTTPField.Name("Refresh") ?? .location

    func response(for answer: PageAnswer) -> Response {
        var response = content(of: answer)
        if let path = answer.refresh { response.headers[Self.refresh] = "0; url=\(path)" }
        var cookies = answer.cookies
        // A page that goes on by itself has no form; a new token there would spoil those of other pages.
        if case .page = answer.content, answer.refresh == nil, page.visitor.isTokenNew {
            cookies.append(desk.cookies.cookie(.form, page.visitor.formToken.text))
        }
        for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return response
    }

    private func content(of answer: PageAnswer) -> Response {
        switch answer.content {
        case .page(let template, let title, let view):
            let html = desk.renderer.render(template, frame(title, view))
            return Response(
                status: answer.status,
                headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: page.texts.language.rawValue],
                body: ResponseBody(byteBuffer: ByteBuffer(string: html))
            )
        case .redirect(let path):
            return Response(status: answer.status, headers: [.location: path])
        case .file(let octets, let name, let mediaType):
            return Response(
                status: answer.status,
                headers: [.contentType: mediaType, .contentDisposition: FileName.disposition(name)],
                body: ResponseBody(byteBuffer: octets)
            )
        case .asset(let octets, let mediaType):
            return Response(
                status: answer.status,
                headers: [.contentType: mediaType, .cacheControl: "public, max-age=31536000, immutable"],
                body: ResponseBody(byteBuffer: octets)
            )
        case .published(let file):
            return file.response(to: page.headers)
        }
    }

    private func frame(_ title: String, _ view: any Sendable) -> PageFrame {
        PageFrame(
            title: title,
            view: view,
            texts: page.texts,
            formToken: page.visitor.formToken.text,
            surroundings: PageFrame.Surroundings(page, desk)
        )
    }
}
