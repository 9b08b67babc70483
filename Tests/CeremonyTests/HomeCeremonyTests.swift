// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import CertificateModel
import OpenSSLBridge
import Settings
import Testing

@Suite("Making a home")
struct HomeCeremonyTests {
    @Test("the daemon reads the settings, and its keys open and fit their certificates")
    func isReadable() async throws {
        let home = try CeremonyHome()
        _ = try await home.ceremony().perform(in: home.path)
        let settings = try home.settings()
        #expect(settings.isDevelopment)
        #expect(settings.organization.name == "Test \"und\" Söhne")
        #expect(settings.roles[.admin] == [.user("tester")])
        let issuer = try #require(settings.issuers.first)
        let certificate = try certificate(at: issuer.certificate, in: home)
        guard case .file(let passphrase) = issuer.passphrase else {
            Issue.record("development keeps passphrases in files")
            return
        }
        let key = try key(at: issuer.key, passphrase: passphrase, in: home)
        #expect(key.publicKey.subjectPublicKeyInfo == certificate.fields.subjectPublicKeyInfo)
        _ = try self.key(at: settings.audit.key, passphrase: #require(settings.audit.passphraseFile), in: home)
        _ = try self.key(at: "state/root/root-ca-1.key", passphrase: "state/root/root-ca-1.pass", in: home)
    }

    @Test(
        "root and issuing CA have the keys that go together",
        arguments: [
            (KeyAlgorithm.p256, KeyAlgorithm.p384), (.p384, .p384), (.rsa4096, .rsa4096),
        ]
    )
    func keys(issuing: KeyAlgorithm, root: KeyAlgorithm) async throws {
        let home = try CeremonyHome()
        let report = try await home.ceremony(CeremonyHome.plan(issuing)).perform(in: home.path)
        #expect(try algorithm(of: report.issuing.certificate) == issuing)
        #expect(try algorithm(of: report.root.certificate) == root)
    }

    @Test("openssl verifies the chain strictly and with both CRLs")
    func chain() async throws {
        let home = try CeremonyHome()
        let now = Int64(try #require(home.run(["date", "+%s"]).output.split(separator: "\n").first)) ?? 0
        _ = try await home.ceremony(now: now).perform(in: home.path)
        for name in ["root-ca-1", "mail-ca-1"] {
            let arguments = ["-inform", "DER", "-in", "state/public/\(name).crl", "-out", "\(name).crl"]
            #expect(try home.run(["openssl", "crl"] + arguments).status == 0)
        }
        let verified = try home.run([
            "openssl", "verify", "-x509_strict", "-crl_check_all", "-CAfile", "state/issuers/root-ca-1.pem",
            "-CRLfile", "root-ca-1.crl", "-CRLfile", "mail-ca-1.crl", "state/issuers/mail-ca-1.pem",
        ])
        #expect(verified.status == 0, "\(verified.output)")
        let published = try home.content("state/public/mail-ca-1.cer")
        #expect(try certificate(at: "state/issuers/mail-ca-1.pem", in: home).derEncoded == published)
    }

    @Test("the root's CRL holds 364 days, the issuing CA's 7")
    func revocationLists() async throws {
        let home = try CeremonyHome()
        _ = try await home.ceremony(now: 1_800_000_000).perform(in: home.path)
        let command = ["openssl", "crl", "-inform", "DER", "-noout", "-lastupdate", "-nextupdate", "-crlnumber", "-in"]
        let root = try home.run(command + ["state/public/root-ca-1.crl"]).output
        #expect(root.contains("lastUpdate=Jan 15 08:00:00 2027 GMT\nnextUpdate=Jan 14 08:00:00 2028 GMT"))
        #expect(root.contains("crlNumber=0x6B49D200"))
        let issuing = try home.run(command + ["state/public/mail-ca-1.crl"]).output
        #expect(issuing.contains("nextUpdate=Jan 22 08:00:00 2027 GMT"))
    }

    @Test("own policies stand in the issuing CA's certificate and in the settings")
    func policies() async throws {
        let home = try CeremonyHome()
        var plan = CeremonyHome.plan()
        plan.ownPolicies = [try #require(ObjectIdentifier("1.3.6.1.4.1.99999.1"))]
        _ = try await home.ceremony(plan).perform(in: home.path)
        #expect(try home.settings().policies == ["1.3.6.1.4.1.99999.1"])
        let text = try home.run(["openssl", "x509", "-noout", "-text", "-in", "state/issuers/mail-ca-1.pem"]).output
        #expect(text.contains("Policy: 1.3.6.1.4.1.99999.1"))
    }

    @Test(
        "keys are PKCS#8 under PBES2 with PBKDF2 of at least 600 000 rounds and AES-256",
        arguments: [
            "state/root/root-ca-1.key", "state/issuers/mail-ca-1.key", "state/audit/audit.key",
        ]
    )
    func keyEncryption(path: String) async throws {
        let home = try CeremonyHome()
        _ = try await home.ceremony().perform(in: home.path)
        let text = try home.run(["openssl", "asn1parse", "-in", path]).output
        #expect(text.contains("PBKDF2"))
        #expect(text.contains("hmacWithSHA256"))
        #expect(text.contains("aes-256-cbc"))
        #expect(text.contains("INTEGER           :0927C0"))
    }

    @Test("secrets are for their owner alone, and only what is published is for everybody")
    func permissions() async throws {
        let home = try CeremonyHome()
        _ = try await home.ceremony().perform(in: home.path)
        let permissions = try home.permissions()
        for (name, mode) in permissions where name.hasSuffix(".key") || name.hasSuffix(".pass") {
            #expect(mode == 0o600, "\(name)")
        }
        #expect(permissions["state"] == 0o711)
        #expect(permissions["state/siegel.sqlite"] == 0o600)
        #expect(permissions["state/public"] == 0o755)
        #expect(permissions["state/public/mail-ca-1.crl"] == 0o644)
        for name in ["state/issuers", "state/root", "state/registry", "state/audit", "state/audit-heads"] {
            #expect(permissions[name] == 0o700, "\(name)")
        }
        #expect(permissions.keys.filter { $0.hasSuffix(".pass") }.count == 3)
        #expect(permissions.keys.contains("state/registry/token.key"))
    }

    @Test("outside development no passphrase is kept, and nobody has a role")
    func production() async throws {
        let home = try CeremonyHome()
        let passphrases = try CeremonyHome.passphrases()
        let plan = CeremonyHome.plan(isDevelopment: false)
        _ = try await home.ceremony(plan, passphrases: passphrases).perform(in: home.path)
        let settings = try home.settings()
        #expect(!settings.isDevelopment)
        #expect(settings.roles.isEmpty)
        #expect(settings.issuers.map(\.passphrase) == [.terminal])
        #expect(settings.audit.passphraseFile == nil)
        #expect(try home.permissions().keys.filter { $0.hasSuffix(".pass") }.isEmpty)
        let audit = try home.content(settings.audit.key)
        #expect(throws: Never.self) {
            try PrivateKey(encryptedPKCS8PEM: audit, passphrase: passphrases.issuing)
        }
    }

    @Test("two homes have different keys and serial numbers")
    func differ() async throws {
        let first = try CeremonyHome()
        let second = try CeremonyHome()
        let one = try await first.ceremony().perform(in: first.path)
        let other = try await second.ceremony().perform(in: second.path)
        #expect(one.root.certificate.serial != other.root.certificate.serial)
        #expect(
            one.issuing.certificate.fields.subjectPublicKeyInfo != other.issuing.certificate.fields.subjectPublicKeyInfo
        )
    }

    private func certificate(at path: String, in home: CeremonyHome) throws -> Certificate {
        let blocks = PEM.blocks(in: String(decoding: try home.content(path), as: UTF8.self))
        return try Certificate(derEncoded: #require(blocks.first).content)
    }

    private func key(at path: String, passphrase: String, in home: CeremonyHome) throws -> PrivateKey {
        let line = try home.content(passphrase).prefix { $0 != 0x0A }
        return try PrivateKey(encryptedPKCS8PEM: home.content(path), passphrase: SecretBytes(copying: line))
    }

    private func algorithm(of certificate: Certificate) throws -> KeyAlgorithm {
        try PublicKey(subjectPublicKeyInfo: certificate.fields.subjectPublicKeyInfo).algorithm
    }
}
