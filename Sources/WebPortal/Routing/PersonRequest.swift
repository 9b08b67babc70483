// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningClient

/// A request of a person who is signed in.
struct PersonRequest: Sendable {
    let page: PageRequest
    let sessionID: SessionID
    let session: Session

    /// Asks the daemon for this person: what they may not do or see, it refuses.
    var daemon: SigningClient {
        page.daemon.acting(as: session.user)
    }

    var texts: Texts { page.texts }
    var form: FormFields { page.form }
    var query: FormFields { page.query }
    var now: Timestamp { page.now }
    var desk: PortalDesk { page.desk }

    /// Whom a file that waits belongs to.
    var owner: PendingDownload.Owner {
        PendingDownload.Owner(session: sessionID, user: session.user)
    }

    /// A variable segment of the path.
    func parameter(_ name: String) -> String {
        page.parameter(name)
    }

    /// The serial number in the path.
    func serial() throws(PageFailure) -> SerialNumber {
        guard let serial = SerialNumber(hexadecimal: parameter("serial")) else { throw .notFound }
        return serial
    }
}
