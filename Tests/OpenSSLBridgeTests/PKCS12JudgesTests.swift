// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import OpenSSLBridge
import Testing

/// Other libraries open what was made here.
@Suite("PKCS#12 files before other libraries")
struct PKCS12JudgesTests {
    static let passwords = ["only ASCII letters", "Grüße an alle 1", "пароль из букв", "🔑 and more 🔑"]

    @Test("openssl opens the file", arguments: PKCS12File.Encryption.allCases, passwords)
    func openssl(encryption: PKCS12File.Encryption, password: String) throws {
        let made = try TestPKCS12(.rsa2048, encryption, password: password)
        let outcome = try Tool.openssl.run(["pkcs12", "-nodes", "-passin", "pass:\(password)"], input: made.file)
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.text.contains("BEGIN PRIVATE KEY"))
    }

    @Test("GnuTLS opens the file", arguments: PKCS12File.Encryption.allCases, passwords)
    func certtool(encryption: PKCS12File.Encryption, password: String) throws {
        let made = try TestPKCS12(.rsa2048, encryption, password: password)
        let folder = try TemporaryFolder()
        let path = try folder.write(made.file, as: "file.p12")
        let outcome = try Tool.certtool.run(["--p12-info", "--inder", "--infile", path, "--password", password])
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.text.contains("PRIVATE KEY"))
        #expect(!outcome.text.contains("fail"))
    }

    @Test("NSS imports the file, key and all", arguments: PKCS12File.Encryption.allCases, passwords)
    func pk12util(encryption: PKCS12File.Encryption, password: String) throws {
        let made = try TestPKCS12(.rsa2048, encryption, password: password)
        let folder = try TemporaryFolder()
        let path = try folder.write(made.file, as: "file.p12")
        let database = "sql:\(folder.path)"
        _ = try Tool.certutil.run(["-N", "-d", database, "--empty-password"])
        let secret = try folder.write(Array(password.utf8), as: "password")
        let outcome = try Tool.pk12util.run(["-i", path, "-d", database, "-w", secret])
        #expect(outcome.status == 0, "\(outcome.text)")
        let keys = try Tool.certutil.run(["-K", "-d", database])
        #expect(keys.text.contains("rsa"), "\(keys.text)")
    }
}
