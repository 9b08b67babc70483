// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Settings
import Testing

@Suite("Refused settings of the daemon")
struct DaemonSettingsRefusalTests {
    private func refusal(_ file: SettingsFile) -> String? {
        let error = #expect(throws: SettingsError.self) { try file.read() }
        return error?.description
    }

    @Test(
        "a typo is named with its path and corrected",
        arguments: [
            (SettingsFile(top: "profile = \"x\""), "unknown key profile (did you mean `profiles`?)"),
            (SettingsFile(issuer: "passfraseFile = \"x\""), "issuer[0].passfraseFile (did you mean `passphraseFile`?)"),
            (SettingsFile(socket: "Mode = \"0660\""), "socket[0].Mode (did you mean `mode`?)"),
            (SettingsFile(rest: "[roles]\nportals = []"), "roles.portals (did you mean `portal`?)"),
            (SettingsFile(rest: "[crl]\nvalidityDay = 1"), "crl.validityDay (did you mean `validityDays`?)"),
            (SettingsFile(rest: "[limit]\nconnectionsPerUser = 1"), "unknown key limit (did you mean `limits`?)"),
        ]
    )
    func typos(file: SettingsFile, expected: String) throws {
        #expect(try #require(refusal(file)).contains(expected))
    }

    @Test(
        "keys without default must be there",
        arguments: ["store", "publicURL", "name", "certificate", "key", "path", "roles"]
    )
    func missing(key: String) throws {
        let lines = SettingsFile().text.split(separator: "\n").filter { !$0.hasPrefix("\(key) =") }
        let document = try TOMLDocument(text: lines.joined(separator: "\n"), name: "siegel.toml")
        let error = #expect(throws: SettingsError.self) { try DaemonSettings(document, home: "ca") }
        guard case .missing(_, let path, _, _) = error else {
            Issue.record("\(key) is not called missing")
            return
        }
        #expect(path == key || path.hasSuffix(".\(key)"))
    }

    @Test("a file without issuer or socket is refused", arguments: ["issuer", "socket"])
    func missingTable(name: String) throws {
        let text = SettingsFile().text.split(separator: "\n")
        let start = try #require(text.firstIndex(of: "[[\(name)]]"))
        let end = text[(start + 1)...].firstIndex { $0.hasPrefix("[") } ?? text.endIndex
        let document = try TOMLDocument(
            text: (text[..<start] + text[end...]).joined(separator: "\n"),
            name: "siegel.toml"
        )
        let error = #expect(throws: SettingsError.self) { try DaemonSettings(document, home: "ca") }
        #expect(error?.description == "siegel.toml: \(name) is missing; write at least one table [[\(name)]]")
    }

    @Test("a country is two capital letters", arguments: ["D", "de", "DEU", "D1", "ÄÖ"])
    func countries(country: String) throws {
        #expect(try #require(refusal(SettingsFile(country: country))).contains("organization.country"))
    }

    @Test("a policy is a dotted OID and a writer a name", arguments: ["policies = [\"smime\"]", "writer = \"Node 2\""])
    func identityWords(line: String) throws {
        #expect(try #require(refusal(SettingsFile(top: line))).contains("; write "))
    }

    @Test(
        "names of issuers are 1 to 32 of a-z, 0-9 and -",
        arguments: ["", "Mail-CA", "mail_ca", "mail ca", "../x", "größe", "abcdefghijklmnopqrstuvwxyz0123456"]
    )
    func issuerNames(name: String) throws {
        #expect(try #require(refusal(SettingsFile(issuerName: name))).contains("issuer[0].name"))
    }

    @Test("two issuers, or root and issuer, of one name are refused")
    func sameName() throws {
        let table = "name = \"mail-ca-1\"\ncertificate = \"c\""
        let twice = try #require(refusal(SettingsFile(rest: "[[issuer]]\n\(table)\nkey = \"k\"")))
        #expect(twice == "siegel.toml: issuer[1].name is \"mail-ca-1\" a second time; write another name")
        #expect(try #require(refusal(SettingsFile(rest: "[root]\n\(table)"))).contains("issuer[0].name"))
    }

    @Test("two sockets on one path are refused")
    func samePath() throws {
        let file = SettingsFile(rest: "[[socket]]\npath = \"state/siegel.sock\"\nroles = [\"admin\"]")
        #expect(try #require(refusal(file)).contains("socket[1].path is another socket's path"))
    }

    @Test("file and credential at once are refused, and neither is repeated")
    func twoPassphrases() throws {
        let file = SettingsFile(issuer: "passphraseFile = \"secret-file\"\npassphraseCredential = \"secret-name\"")
        let line = try #require(refusal(file))
        #expect(line.contains("issuer[0].passphraseCredential stands beside passphraseFile"))
        #expect(!line.contains("secret"))
    }

    @Test("a passphrase in the file is an unknown key whose value is not repeated")
    func passphraseInFile() throws {
        let line = try #require(refusal(SettingsFile(issuer: "passphrase = \"hunter2\"")))
        #expect(line.contains("issuer[0].passphrase"))
        #expect(!line.contains("hunter2"))
    }

    @Test(
        "the public URL is plain http: and ends in /",
        arguments: [
            "https://pki.example.org/", "http://pki.example.org", "http:///", "pki.example.org/",
            "ldap://pki.example.org/",
            "http://user@pki.example.org/", "http://pki.example.org/?a=/", "http://pki.example.org/#/",
            "http://pki example.org/", "http://bücher.example.org/", "http://pki.example.org:0/", "http://a:b/",
            "http://a:1:2/",
        ]
    )
    func publicURL(url: String) throws {
        #expect(try #require(refusal(SettingsFile(publicURL: url))).contains("publicURL"))
    }

    @Test("a public URL may have a port and a path")
    func publicURLWithPath() throws {
        let url = "http://pki.example.org:8080/ca/"
        #expect(try SettingsFile(publicURL: url).read().publicURL == url)
    }

    @Test("a store is sqlite:PATH", arguments: ["state/x", "sqlite:", "postgresql://x", "SQLITE:x"])
    func store(store: String) throws {
        #expect(try #require(refusal(SettingsFile(store: store))).contains("sqlite:PATH"))
    }

    @Test(
        "a bad value is refused under its key's path",
        arguments: [
            (SettingsFile(socket: "mode = 660"), "socket[0].mode is an integer"),
            (SettingsFile(socket: "mode = \"0680\""), "socket[0].mode"),
            (SettingsFile(socket: "mode = \"1777\""), "socket[0].mode"),
            (SettingsFile(socket: "mode = \"66\""), "socket[0].mode"),
            (SettingsFile(socket: "mode = \"00660\""), "socket[0].mode"),
            (SettingsFile(socket: "group = \"@pki\""), "socket[0].group"),
            (SettingsFile(top: "administrators = [\"a b\"]"), "administrators"),
            (SettingsFile(top: "administrators = \"ab\""), "administrators is a string"),
            (SettingsFile(rest: "[roles]\nportal = [\"@\"]"), "roles.portal"),
            (SettingsFile(rest: "[roles]\nportal = [\"007\"]"), "roles.portal"),
            (SettingsFile(rest: "[roles]\nportal = [\"4294967295\"]"), "roles.portal"),
            (SettingsFile(rest: "[roles]\nportal = [\"a\", \"a\"]"), "roles.portal"),
            (SettingsFile(rest: "[profilesFor]\npersonal = []"), "profilesFor.personal"),
            (SettingsFile(rest: "[profilesFor]\nfunctional = [\"../x\"]"), "profilesFor.functional"),
            (SettingsFile(rest: "[issuance]\nrenewalDays = -1"), "issuance.renewalDays"),
            (SettingsFile(rest: "[issuance]\nagreement = \"a b\""), "issuance.agreement"),
            (SettingsFile(rest: "[registry]\nchallengeHours = 721"), "registry.challengeHours"),
            (SettingsFile(rest: "[registry]\nmaximumAliases = 21"), "registry.maximumAliases"),
            (
                SettingsFile(rest: "[registry]\nissuanceBasis = \"domain-398d\"\nchallengeHours = 25"),
                "registry.challengeHours"
            ),
            (SettingsFile(rest: "[pkcs12]\niterations = 9999"), "pkcs12.iterations"),
            (SettingsFile(rest: "[pkcs12]\niterations = 3000001"), "pkcs12.iterations"),
            (SettingsFile(rest: "[pkcs12]\nminimumPasswordLength = 11"), "pkcs12.minimumPasswordLength"),
            (SettingsFile(rest: "[crl]\nvalidityDays = 11"), "crl.validityDays"),
            (SettingsFile(rest: "[crl]\nrevocationDelaySeconds = 0"), "crl.revocationDelaySeconds"),
            (SettingsFile(rest: "[crl]\nvalidityDays = 1"), "crl.renewalHours"),
            (SettingsFile(rest: "[directory]\nonLeave = \"delete\""), "directory.onLeave"),
            (SettingsFile(rest: "[directory]\npruneLimitPercent = 101"), "directory.pruneLimitPercent"),
            (SettingsFile(rest: "[limits]\nconnectionsPerUser = 0"), "limits.connectionsPerUser"),
            (SettingsFile(rest: "[limits]\nrevocationsPerPortalPerHour = -1"), "limits.revocationsPerPortalPerHour"),
            (SettingsFile(rest: "[mail]\nfrom = \"a@b.org\"\ndelivery = \"smtp\""), "mail.delivery"),
            (SettingsFile(rest: "[mail]\nfrom = \"a@b.org\"\nexpiryNoticeDays = [0]"), "mail.expiryNoticeDays holds 0"),
            (SettingsFile(rest: "[mail]\nfrom = \"a@b\"\nexpiryNoticeDays = [7, 7]"), "mail.expiryNoticeDays holds 7"),
            (SettingsFile(rest: "[mail]\nfrom = \"a@b.org\"\nexpiryNoticeDays = [\"28\"]"), "mail.expiryNoticeDays is"),
            (SettingsFile(rest: "[mail]\ndelivery = \"sendmail\""), "mail.from is missing"),
            (SettingsFile(rest: "[mail]\nfrom = \"a@b.org\"\nconfirmURL = \"ftp://x/\""), "mail.confirmURL"),
            (SettingsFile(rest: "[mail]\nfrom = \"a@b.org\""), "mail.confirmURL is missing"),
            (SettingsFile(rest: "[[socket]]\npath = \"x\"\nroles = [\"root\"]"), "socket[1].roles"),
            (SettingsFile(rest: "[[socket]]\npath = \"x\"\nroles = []"), "socket[1].roles"),
        ]
    )
    func values(file: SettingsFile, expected: String) throws {
        #expect(try #require(refusal(file)).hasPrefix("siegel.toml: \(expected)"))
    }
}
