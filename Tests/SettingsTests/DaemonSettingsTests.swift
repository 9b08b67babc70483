// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings
import Testing

@Suite("The daemon's settings")
struct DaemonSettingsTests {
    @Test("the shortest file gets all defaults")
    func defaults() throws {
        let settings = try SettingsFile().read()
        #expect(settings.store == .sqlite(path: "state/siegel.sqlite"))
        #expect(settings.profiles == nil)
        #expect(settings.root == nil)
        #expect(settings.mail == nil)
        #expect(settings.roles.isEmpty)
        #expect(settings.issuers.map(\.passphrase) == [.terminal])
        #expect(settings.sockets.map(\.mode) == [0o660])
        #expect(settings.profilesFor.personal == ["personal", "personal-mailbox"])
        #expect(settings.profilesFor.functional == ["functional"])
        #expect(settings.issuance.renewalDays == 28)
        #expect(settings.issuance.agreement == nil)
        #expect(settings.issuance.idempotencyHours == 24)
        #expect(settings.pkcs12.iterations == 100_000)
        #expect(settings.pkcs12.minimumPasswordLength == 12)
        #expect(settings.revocationList.validityDays == 7)
        #expect(settings.revocationList.revocationDelaySeconds == 60)
        #expect(settings.revocationList.renewalHours == 24)
        #expect(settings.directory.onLeave == .list)
        #expect(settings.directory.pruneLimitPercent == 5)
        #expect(settings.registry.tokenKey == "state/registry/token.key")
        #expect(settings.registry.applicant == .directory)
        #expect(settings.registry.issuanceBasis == .none)
        #expect(settings.registry.challengeHours == 24)
        #expect(settings.registry.maximumAliases == 2)
        #expect(settings.limits.certificatesPerPersonPerHour == 30)
        #expect(settings.limits.revocationsPerPersonPerHour == 50)
        #expect(settings.limits.certificatesPerPortalPerHour == nil)
        #expect(settings.limits.revocationsPerPortalPerHour == nil)
        #expect(settings.limits.challengesPerRecipientPerHour == 10)
        #expect(settings.limits.connectionsPerUser == 256)
    }

    @Test("a portal's totals are numbers, of which 0 is none")
    func portalTotals() throws {
        let limits = "[limits]\ncertificatesPerPortalPerHour = 5000\nrevocationsPerPortalPerHour = 0"
        let settings = try SettingsFile(rest: limits).read()
        #expect(settings.limits.certificatesPerPortalPerHour == 5000)
        #expect(settings.limits.revocationsPerPortalPerHour == nil)
    }

    @Test("the organisation, the audit key and the daemon's name")
    func identity() throws {
        let plain = try SettingsFile().read()
        #expect(plain.organization.country == "DE")
        #expect(plain.organization.identifier == nil)
        #expect(plain.audit.key == "state/audit/audit.key")
        #expect(plain.audit.passphraseFile == nil)
        #expect(plain.writer == "siegeld")
        #expect(!plain.isDevelopment)
        #expect(plain.policies.isEmpty)
        let top = "writer = \"node-2\"\ndevelopment = true\npolicies = [\"1.3.6.1.4.1.99999.1\"]"
        let full = try SettingsFile(top: top, audit: "passphraseFile = \"p\"").read()
        #expect(full.writer == "node-2")
        #expect(full.isDevelopment)
        #expect(full.policies == ["1.3.6.1.4.1.99999.1"])
        #expect(full.audit.passphraseFile == "p")
    }

    @Test("the registry of a CA that others rely on asks for more")
    func registry() throws {
        let lines = [
            "tokenKey = \"k\"", "applicant = \"any\"", "issuanceBasis = \"mailbox-30d\"", "challengeHours = 1",
        ]
        let registry = try SettingsFile(rest: (["[registry]"] + lines).joined(separator: "\n")).read().registry
        #expect(registry.tokenKey == "k")
        #expect(registry.applicant == .any)
        #expect(registry.issuanceBasis == .mailbox)
        #expect(registry.challengeHours == 1)
        #expect(try SettingsFile(rest: "[registry]\nchallengeHours = 72").read().registry.challengeHours == 72)
    }

    @Test("roles name users and groups, by name or number")
    func roles() throws {
        let settings = try SettingsFile(rest: "[roles]\nportal = [\"www\", \"1000\", \"@pki\", \"@33\"]\nadmin = []")
            .read()
        #expect(settings.roles == [.portal: [.user("www"), .userID(1000), .group("pki"), .groupID(33)]])
    }

    @Test("paths are relative to the home unless they are absolute")
    func paths() throws {
        let settings = try SettingsFile().read()
        #expect(settings.resolve("state/x") == "ca/state/x")
        #expect(settings.resolve("/var/x") == "/var/x")
    }

    @Test("a passphrase comes from a file or a credential")
    func passphrases() throws {
        let file = SettingsFile(issuer: "passphraseFile = \"p\"")
        #expect(try file.read().issuers.map(\.passphrase) == [.file("p")])
        let credential = SettingsFile(issuer: "passphraseCredential = \"mail-ca-1\"")
        #expect(try credential.read().issuers.map(\.passphrase) == [.credential("mail-ca-1")])
    }

    @Test("a mail table of a development home needs a sender alone")
    func mail() throws {
        let file = SettingsFile(top: "development = true", rest: "[mail]\nfrom = \"pki@example.org\"")
        let mail = try #require(file.read().mail)
        #expect(mail.delivery == .maildir)
        #expect(mail.maildir == "state/outbox")
        #expect(mail.sendmail == "/usr/sbin/sendmail")
        #expect(mail.from == "pki@example.org")
        #expect(mail.confirmURL == nil)
        #expect(mail.expiryNoticeDays == [28, 14])
        #expect(mail.templates == nil)
    }

    @Test("the days on which ends are told can be others, or none", arguments: [[], [60], [1, 365]])
    func expiryNoticeDays(days: [Int]) throws {
        let lines = "[mail]\nfrom = \"pki@example.org\"\nexpiryNoticeDays = \(days)"
        #expect(try SettingsFile(top: "development = true", rest: lines).read().mail?.expiryNoticeDays == days)
    }

    @Test("a socket's path counts with its home: 107 octets pass, 108 do not")
    func socketPath() throws {
        let longest = String(repeating: "s", count: 107 - "ca/".utf8.count)
        #expect(try SettingsFile(socketPath: longest).read().sockets.map(\.path) == [longest])
        #expect(throws: SettingsError.self) { try SettingsFile(socketPath: longest + "s").read() }
        #expect(throws: SettingsError.self) { try SettingsFile(socketPath: longest).read(home: "/srv/ca") }
    }

    @Test(
        "modes are octal strings",
        arguments: [("0600", 0o600), ("660", 0o660), ("0777", 0o777)] as [(String, UInt16)]
    )
    func modes(text: String, mode: UInt16) throws {
        #expect(try SettingsFile(socket: "mode = \"\(text)\"").read().sockets.map(\.mode) == [mode])
    }
}
