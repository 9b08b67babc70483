// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// Who sends a request, as far as cookies say it.
struct Visitor: Sendable {
    /// The session that goes on.
    let session: (id: SessionID, session: Session)?
    /// Whether the cookie names a session that has ended.
    let hasEndedSession: Bool
    /// The token of forms: the session's, else the one that lies in a cookie.
    let formToken: FormToken
    /// Whether that cookie has to be set.
    let isTokenNew: Bool

    init(_ cookies: Cookies, _ desk: PortalDesk) {
        let id = cookies[desk.cookies.name(.session)].flatMap(SessionID.init(cookie:))
        session = id.flatMap { id in desk.sessions.session(id, at: desk.parts.clock()).map { (id, $0) } }
        hasEndedSession = id != nil && session == nil
        let stored = cookies[desk.cookies.name(.form)].flatMap(FormToken.init(cookie:))
        formToken = session?.session.formToken ?? stored ?? FormToken(desk.parts.randomness)
        isTokenNew = session == nil && stored == nil
    }

    /// Somebody whose session has just begun.
    init(_ id: SessionID, _ session: Session) {
        self.session = (id, session)
        hasEndedSession = false
        formToken = session.formToken
        isTokenNew = false
    }
}
