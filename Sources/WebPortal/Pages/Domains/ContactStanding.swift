// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SigningClient

/// Whether a person is contact of a domain, which decides whether they are shown the way there.
///
/// The daemon is asked where a session begins, on the first page and on the list of domains, so whoever becomes a
/// contact needs not sign in anew, and no other page makes a call for it.
enum ContactStanding {
    /// Asks and remembers; a daemon that does not answer changes nothing.
    static func ask(_ daemon: SigningClient, for id: SessionID, in sessions: SessionStore) async {
        guard let page = try? await daemon.domains(limit: 1) else { return }
        sessions.note(isContact: !page.items.isEmpty, of: id)
    }
}
