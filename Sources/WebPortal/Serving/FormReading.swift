// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// Reads the form that a request brings, as far as its route allows.
struct FormReading: Sendable {
    let route: PageRoute
    let request: Request
    /// How long the form may be on its way.
    let time: Duration

    init(_ route: PageRoute, _ request: Request, _ desk: PortalDesk) {
        self.route = route
        self.request = request
        time = desk.parts.formTime * (route.takesFile ? 10 : 1)
    }

    func form() async throws -> FormFields {
        guard route.method == .post else { return FormFields() }
        return route.takesFile ? try await upload() : try await fields()
    }

    private func fields() async throws -> FormFields {
        let mediaType = request.headers[.contentType]?.split(separator: ";").first?.trimmingBlanks.lowercased()
        guard mediaType == "application/x-www-form-urlencoded" else { throw PageFailure.unreadableForm }
        let body = try await body()
        guard let text = String(validating: body.readableBytesView, as: UTF8.self), let form = FormFields(text) else {
            throw PageFailure.unreadableForm
        }
        return form
    }

    private func upload() async throws -> FormFields {
        do {
            let boundary = try MultipartBoundary(contentType: request.headers[.contentType])
            let octets = Array(try await body().readableBytesView)
            return try FormFields(MultipartReader.parts(of: octets, boundary))
        } catch is MultipartError {
            throw PageFailure.unreadableForm
        }
    }

    private func body() async throws -> ByteBuffer {
        do { return try await bodyInTime() } catch is NIOTooManyBytesError {
            throw PageFailure.formTooLarge
        }
    }

    /// A connection counts as busy for as long as something comes, be it an octet a minute; and a file holds a place.
    private func bodyInTime() async throws -> ByteBuffer {
        try await withThrowingTaskGroup(of: ByteBuffer.self) {
            [body = request.body, limit = route.bodyLimit, time] group in
            defer { group.cancelAll() }
            group.addTask { try await body.collect(upTo: limit) }
            group.addTask {
                try await Task.sleep(for: time)
                throw PageFailure.formTooSlow
            }
            return try await group.next() ?? ByteBuffer()
        }
    }
}
