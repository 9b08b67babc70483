// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// A file for everybody: the same for all who ask, so caches may keep it.
struct PublishedFile: Sendable {
    let octets: ByteBuffer
    let mediaType: String
    /// Names this version, in quotes (RFC 9110 section 8.8.3).
    let tag: String
    /// How long caches may give it out without asking.
    let freshFor: Duration

    /// The file, or that the one which is there already is still it.
    func response(to headers: HTTPFields) -> Response {
        var fields: HTTPFields = [
            .eTag: tag, .cacheControl: "public, max-age=\(freshFor.components.seconds)",
        ]
        guard !headers[values: .ifNoneMatch].contains(where: isNamed) else {
            return Response(status: .notModified, headers: fields)
        }
        fields[.contentType] = mediaType
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: octets))
    }

    /// Whether a value of If-None-Match names this file; a weak tag does too (RFC 9110 section 13.1.2).
    private func isNamed(in field: String) -> Bool {
        field.split(separator: ",").map(\.trimmingBlanks).contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }
    }
}
