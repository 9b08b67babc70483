// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Ceremony
import Settings
import Testing

@Suite("An interrupted init")
struct InterruptedInitTests {
    private func interrupted(after step: CeremonyStep, in home: CeremonyHome) throws -> HomeCeremony {
        var ceremony = try home.ceremony()
        ceremony.onStep = { reached throws(CeremonyError) in
            if reached == step { throw .file(path: "-", reason: "the plug was pulled") }
        }
        return ceremony
    }

    @Test("it is no home, and the next init makes one of its own", arguments: CeremonyStep.allCases)
    func crash(step: CeremonyStep) async throws {
        let home = try CeremonyHome()
        await #expect(throws: CeremonyError.self) {
            try await interrupted(after: step, in: home).interrupted(in: home.path)
        }
        let isFinished = step == .settingsPlaced
        #expect(home.exists("siegel.toml") == isFinished)
        let key = try? home.content("state/issuers/mail-ca-1.key")
        do {
            let report = try await home.ceremony().perform(in: home.path)
            #expect(report.didRemoveLeftover)
            #expect(!isFinished)
            #expect(try home.content("state/issuers/mail-ca-1.key") != key)
        } catch CeremonyError.alreadyInitialised {
            #expect(isFinished)
            #expect(try home.content("state/issuers/mail-ca-1.key") == key)
        }
        #expect(!home.exists(".init-stage"))
        #expect(try home.settings().issuers.count == 1)
        #expect(home.exists("state/siegel.sqlite"))
    }

    @Test("an error, unlike a crash, cleans up at once", arguments: CeremonyStep.allCases.dropLast())
    func error(step: CeremonyStep) async throws {
        let home = try CeremonyHome()
        await #expect(throws: CeremonyError.self) {
            try await interrupted(after: step, in: home).perform(in: home.path)
        }
        #expect(try home.permissions().isEmpty)
    }

    @Test("what lies in the stage is closed to others at every step", arguments: CeremonyStep.allCases.dropLast(2))
    func stageIsClosed(step: CeremonyStep) async throws {
        let home = try CeremonyHome()
        await #expect(throws: CeremonyError.self) {
            try await interrupted(after: step, in: home).interrupted(in: home.path)
        }
        #expect(try home.permissions()[".init-stage"] == 0o700)
    }
}
