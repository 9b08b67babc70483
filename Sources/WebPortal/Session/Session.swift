// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A person's time with the portal, from signing in to its end.
struct Session: Sendable {
    let user: String
    /// The name as the directory had it when the session began.
    let name: String
    let begun: Timestamp
    /// When the person last asked for something.
    var seen: Timestamp
    /// What every form of the session carries.
    let formToken: FormToken
    /// Whether the person is contact of a domain, as the daemon said last.
    var isContact = false
}
