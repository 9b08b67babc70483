// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings

/// Builds a `siegel.toml` that is right except where a test says otherwise.
struct SettingsFile {
    var store = "sqlite:state/siegel.sqlite"
    var publicURL = "http://pki.example.org/"
    var top = ""
    var issuerName = "mail-ca-1"
    var issuer = ""
    var socketPath = "state/siegel.sock"
    var socket = ""
    var rest = ""
    var country = "DE"
    var audit = ""

    var text: String {
        """
        store = "\(store)"
        publicURL = "\(publicURL)"
        \(top)
        [organization]
        country = "\(country)"
        name = "Example Organisation"
        [audit]
        key = "state/audit/audit.key"
        \(audit)
        [[issuer]]
        name = "\(issuerName)"
        certificate = "state/issuers/mail-ca-1.pem"
        key = "state/issuers/mail-ca-1.key"
        \(issuer)
        [[socket]]
        path = "\(socketPath)"
        roles = ["portal", "admin"]
        \(socket)
        \(rest)
        """
    }

    func read(home: String = "ca") throws -> DaemonSettings {
        try DaemonSettings(TOMLDocument(text: text, name: "siegel.toml"), home: home)
    }
}
