// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes

extension AdministratorRequest {
    /// A page, with the status for a form that was not carried out where a message says so.
    func page(
        _ template: PageTemplate,
        _ title: String,
        _ view: any Sendable,
        _ message: AdministrationMessage?
    ) -> PageAnswer {
        let status: HTTPResponse.Status = message?.kind == "bad" ? .unprocessableContent : .ok
        return .page(template, title: title, view, status: status)
    }

    /// Whether the box was ticked that confirms what cannot be undone.
    var isSure: Bool {
        form["sure"] == "yes"
    }

    /// The message that the box was not ticked.
    var unsure: AdministrationMessage {
        AdministrationMessage(fault: texts("administration.unsure"))
    }
}
