// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite("The registry against a model of the rules")
struct ModelTests {
    @Test("whatever happens, state, refusals and who may request are those of the model")
    func agreement() async throws {
        let run = ModelRun()
        let result = try await run.play(Trial(cast: try Cast()))
        print(
            "model of the registry: \(result.sequences) sequences, \(result.steps) events, "
                + "seeds from \(run.firstSeed), \(result.duration)"
        )
        for failure in result.failures { Issue.record("\(failure)") }
    }

    @Test("each fault planted in the rules is found within 10 000 sequences", arguments: PlantedFault.allCases)
    func plantedFault(_ fault: PlantedFault) throws {
        let trial = Trial(cast: try Cast(), fault: fault)
        for seed in 1...10_000 as ClosedRange<UInt64> {
            guard let failure = try trial.play(seed: seed).failure else { continue }
            print("planted fault \(fault.rawValue) found by sequence \(seed): \(failure)")
            #expect(failure.steps.count <= 8, "the script is shrunk")
            return
        }
        Issue.record("\(fault.rawValue) was not found")
    }

    @Test("the sequences come to every refusal, every status and every obstacle")
    func coverage() throws {
        var seen: Set<String> = []
        for seed in 1...3000 as ClosedRange<UInt64> {
            var generator = Generator(seed: seed)
            var model = RuleModel(ModelPolicy.drawn(with: &generator.dice))
            for _ in 0..<generator.length() {
                let step = generator.step(in: model)
                guard model.isMeaningful(step) else { continue }
                seen.formUnion(model.apply(step).map { "refused \($0)" })
                seen.formUnion(model.words)
            }
        }
        let expected = Self.refusals.map { "refused \($0)" } + Self.statuses + Self.obstacles.map { "obstacle \($0)" }
        #expect(Set(expected).subtracting(seen).isEmpty)
    }

    private static let refusals = [
        "D1", "D2", "M1", "M2", "M3", "M4", "M5", "M7", "M9", "M12", "C2", "C3", "C4 unknown", "C4 used",
        "C4 superseded", "C4 expired", "C4 refused", "C5", "C7", "V1",
    ]
    private static let statuses = [
        "neverSent", "sent", "confirmed", "suspended", "refused", "expired", "undeliverable",
    ]
    private static let obstacles = ["P1", "D4", "X5", "X4", "C5", "C1", "none"]
}

extension RuleModel {
    /// What can be seen of it in words.
    fileprivate var words: Set<String> {
        var words = Set(boxes.values.flatMap { $0.standings.values.map(\.word.rawValue) })
        for person in people.keys {
            for right in rights(of: person, in: nil).values where right.slot != nil || right.obstacles == ["P1"] {
                words.formUnion(right.obstacles.isEmpty ? ["obstacle none"] : right.obstacles.map { "obstacle \($0)" })
            }
        }
        return words
    }
}
