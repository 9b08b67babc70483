// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel
internal import SubjectProfiles

/// The text of the first `siegel.toml` of a home.
struct SettingsText: CustomStringConvertible {
    private static let warning = "# DEVELOPMENT: passphrases lie beside the keys. Never let anybody rely on these CAs."
    let plan: HomePlan

    var description: String {
        [head, general, organization, audit, authorities, mail, socket, roles].joined(separator: "\n")
    }

    private var head: String {
        """
        # The configuration of this home, made by `siegel init`. All keys with their defaults: siegel.example.toml.
        # Paths are relative to the directory this file lies in.
        \(plan.isDevelopment ? Self.warning + "\n" : "")
        """
    }

    private var general: String {
        var lines = ["store = \(quoted("sqlite:" + HomeLayout.database))"]
        if let profiles = plan.profilesDirectory { lines.append("profiles = \(quoted(profiles))") }
        lines.append("publicURL = \(quoted(plan.publicURL))")
        lines.append("writer = \(quoted(plan.writer))")
        if plan.isDevelopment { lines.append("development = true") }
        if !plan.ownPolicies.isEmpty { lines.append("policies = \(list(plan.ownPolicies.map(\.description)))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var organization: String {
        var lines = ["[organization]", "country = \(quoted(plan.organization.country))"]
        lines.append("name = \(quoted(plan.organization.name))")
        if let identifier = plan.organization.identifier { lines.append("identifier = \(quoted(identifier))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var audit: String {
        var lines = ["[audit]", "key = \(quoted(HomeLayout.auditKey))"]
        if plan.isDevelopment {
            lines.append("passphraseFile = \(quoted(HomeLayout.auditPassphrase))")
        } else {
            lines.append("# The passphrase of the first issuer opens it.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var authorities: String {
        let layout = plan.layout
        var lines = ["[root]", "name = \(quoted(layout.root))", "certificate = \(quoted(layout.rootCertificate))", ""]
        lines += ["[[issuer]]", "name = \(quoted(layout.issuer))"]
        lines.append("certificate = \(quoted(layout.issuerCertificate))")
        lines.append("key = \(quoted(layout.issuerKey))")
        if plan.isDevelopment {
            lines.append("passphraseFile = \(quoted(layout.issuerPassphrase))")
        } else {
            lines.append(
                "# passphraseFile = \"...\" or passphraseCredential = \"...\"; without them it is asked at start."
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var mail: String {
        guard plan.isDevelopment else {
            return """
                # Challenges and notices go out by mail. Until this is filled in, they wait.
                # [mail]
                # delivery = "sendmail"
                # from = "pki@example.org"
                # confirmURL = "https://portal.example.org/c/"

                """
        }
        return """
            # Challenges and notices lie as files in this Maildir; nothing leaves the machine.
            [mail]
            delivery = "maildir"
            maildir = "state/outbox"
            from = "siegel@example.org"

            """
    }

    private var socket: String {
        """
        [[socket]]
        path = \(quoted(HomeLayout.socket))
        roles = ["portal", "directory", "admin", "tester", "monitor"]

        """
    }

    private var roles: String {
        guard plan.roleHolders.isEmpty else {
            return (["[roles]"] + Self.roleNames.map { "\($0) = \(list(plan.roleHolders))" }).joined(separator: "\n")
                + "\n"
        }
        return """
            # Who may do what: Unix users and @groups. Until somebody is named here, the daemon refuses every call.
            [roles]
            # portal = ["siegel-portal"]
            # directory = ["idm-sync"]
            # admin = ["@pki-admins"]
            # tester = ["@pki-testers"]
            # monitor = ["prometheus"]

            """
    }

    private static let roleNames = ["portal", "directory", "admin", "tester", "monitor"]

    private func list(_ texts: [String]) -> String {
        "[\(texts.map(quoted).joined(separator: ", "))]"
    }

    /// A basic string of TOML.
    private func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}": "\\u" + [UInt8(0), UInt8(scalar.value)].hexadecimal
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
