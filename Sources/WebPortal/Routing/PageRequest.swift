// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import HTTPTypes
import SigningClient

/// A request whose origin is checked, with everything a page needs to answer it.
struct PageRequest: Sendable {
    let desk: PortalDesk
    let headers: HTTPFields
    /// The path as it was asked for, without query.
    let path: String
    let parameters: [String: String]
    let query: FormFields
    /// The query as it was asked for.
    var queryText: String?
    let form: FormFields
    let visitor: Visitor
    let texts: Texts
    /// Names the request in log lines.
    let identifier: String

    /// The moment of the request, by the portal's clock.
    var now: Timestamp {
        desk.parts.clock()
    }

    /// Asks the daemon for nobody in particular.
    var daemon: SigningClient {
        desk.parts.daemon
    }

    /// A variable segment of the path.
    func parameter(_ name: String) -> String {
        parameters[name] ?? ""
    }

    /// The same request from somebody whose session has just begun.
    func of(_ visitor: Visitor) -> Self {
        Self(
            desk: desk,
            headers: headers,
            path: path,
            parameters: parameters,
            query: query,
            queryText: queryText,
            form: form,
            visitor: visitor,
            texts: texts,
            identifier: identifier
        )
    }
}
