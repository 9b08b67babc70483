// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import CertificateModel
import Foundation
import OpenSSLBridge
import SubjectProfiles
import Testing

@Suite("Homes that are not made")
struct HomeRefusalTests {
    private func refusal(_ ceremony: HomeCeremony, in home: CeremonyHome) async -> String? {
        do {
            _ = try await ceremony.perform(in: home.path)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("a second init changes nothing and says so")
    func second() async throws {
        let home = try CeremonyHome()
        _ = try await home.ceremony().perform(in: home.path)
        let before = try home.contents()
        let refusal = await refusal(try home.ceremony(CeremonyHome.plan(.p384)), in: home)
        #expect(refusal?.contains("initialised already") == true)
        #expect(try home.contents() == before)
    }

    @Test("root and issuing CA never share a passphrase")
    func equalPassphrases() {
        let same = SecretBytes(utf8: "correct horse battery")
        #expect(throws: CeremonyError.self) {
            try HomePassphrases(root: same, issuing: SecretBytes(utf8: "correct horse battery"))
        }
    }

    @Test("a passphrase of eleven octets is too short", arguments: [true, false])
    func shortPassphrases(isRoot: Bool) {
        let short = SecretBytes(utf8: "elevenchars")
        let long = SecretBytes(utf8: "twelve chars")
        #expect(throws: CeremonyError.self) {
            try HomePassphrases(root: isRoot ? short : long, issuing: isRoot ? long : short)
        }
    }

    @Test(
        "names that no certificate can hold leave an empty home",
        arguments: [
            ("Test Root", "Test Root"),
            ("Test Root", ""),
            ("Test Root", String(repeating: "x", count: 65)),
            ("Test\nRoot", "Test Mail CA"),
        ]
    )
    func names(root: String, issuing: String) async throws {
        let home = try CeremonyHome()
        var plan = CeremonyHome.plan()
        plan.rootCommonName = root
        plan.issuingCommonName = issuing
        #expect(await refusal(try home.ceremony(plan), in: home) != nil)
        #expect(try home.permissions().isEmpty)
    }

    @Test(
        "settings that the daemon would refuse leave an empty home",
        arguments: [
            "https://pki.example.org/", "http://pki.example.org", "ftp://x/", "",
        ]
    )
    func urls(url: String) async throws {
        let home = try CeremonyHome()
        var plan = CeremonyHome.plan()
        plan.publicURL = url
        #expect(await refusal(try home.ceremony(plan), in: home)?.contains("publicURL") == true)
        #expect(try home.permissions().isEmpty)
    }

    @Test("a state of unknown origin is not touched")
    func foreignState() async throws {
        let home = try CeremonyHome()
        try FileManager.default.createDirectory(atPath: "\(home.path)/state", withIntermediateDirectories: true)
        #expect(await refusal(try home.ceremony(), in: home)?.contains("move it away") == true)
        #expect(try home.permissions().keys.sorted() == ["state"])
    }

    @Test("the demonstration's home stays where it is when its surroundings are made")
    func demonstration() async throws {
        let home = try CeremonyHome()
        let folder = "\(home.path)/state/demo"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: "\(folder)/kept", contents: nil))
        _ = try await home.ceremony().perform(in: home.path)
        #expect(FileManager.default.fileExists(atPath: "\(folder)/kept"))
        #expect(FileManager.default.fileExists(atPath: "\(home.path)/siegel.toml"))
    }

    @Test("two at once: the second one waits for nobody and refuses")
    func busy() async throws {
        let home = try CeremonyHome()
        var first = try home.ceremony()
        let path = home.path
        let (reports, continuation) = AsyncStream<String>.makeStream()
        let second = try home.ceremony()
        first.onStep = { step throws(CeremonyError) in
            guard step == .keysMade else { return }
            let done = DispatchSemaphore(value: 0)
            Task.detached {
                do { _ = try await second.perform(in: path) } catch { continuation.yield("\(error)") }
                continuation.finish()
                done.signal()
            }
            done.wait()
        }
        _ = try await first.perform(in: path)
        var refusals: [String] = []
        for await report in reports { refusals.append(report) }
        #expect(refusals.count == 1)
        #expect(refusals.first?.contains("another siegel init") == true)
        #expect(home.exists("siegel.toml"))
    }
}
