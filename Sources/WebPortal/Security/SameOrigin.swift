// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

/// Whether a form was sent by a page of this portal, by the browser's own word.
enum SameOrigin {
    /// Browsers that say where a request comes from must say "from here"; the form's token is asked for in any case.
    static func allows(_ headers: HTTPFields, host: String?) -> Bool {
        if let site = headers.first(named: "sec-fetch-site") { return site == "same-origin" }
        guard let origin = headers.first(named: "origin") else { return true }
        guard let host else { return false }
        return origin == "https://\(host)" || origin == "http://\(host)"
    }
}

extension HTTPFields {
    /// The one field of a name in lower case; `nil` when there is none, or more than one.
    func first(named name: String) -> String? {
        let fields = filter { $0.name.canonicalName == name }
        return fields.count == 1 ? fields.first?.value : nil
    }
}
