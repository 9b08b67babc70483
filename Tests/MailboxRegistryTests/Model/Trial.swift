// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry

/// One sequence of steps, played to the model and to the machine.
struct Trial {
    /// Where the two differed.
    struct Failure: CustomStringConvertible {
        let seed: UInt64
        let policy: ModelPolicy
        let steps: [Step]
        let difference: String

        var description: String {
            let lines = steps.enumerated().map { "  \($0 + 1). \($1)" }
            return "seed \(seed), \(policy)\n" + lines.joined(separator: "\n") + "\n  → \(difference)"
        }
    }

    let cast: Cast
    var fault: PlantedFault?

    /// Plays what a seed gives; the failure is shrunk.
    func play(seed: UInt64) throws -> (failure: Failure?, steps: Int) {
        var generator = Generator(seed: seed)
        let policy = ModelPolicy.drawn(with: &generator.dice)
        var model = RuleModel(policy)
        var machine = MachineSide(cast, try policy.configured(), fault: fault)
        var steps: [Step] = []
        for _ in 0..<generator.length() {
            let step = generator.step(in: model)
            steps.append(step)
            guard let difference = Self.take(step, &model, &machine) else { continue }
            let failure = Failure(seed: seed, policy: policy, steps: steps, difference: difference)
            return (try shrunk(failure), steps.count)
        }
        return (nil, steps.count)
    }

    /// Drops steps as long as the two still differ.
    func shrunk(_ failure: Failure) throws -> Failure {
        var best = failure
        var length: Int
        repeat {
            length = best.steps.count
            best = try shrunkOnce(best)
        } while best.steps.count < length
        return best
    }

    /// Tries to do without each step, the last first; one that is needed now may not be when others are gone.
    private func shrunkOnce(_ failure: Failure) throws -> Failure {
        var best = failure
        var index = best.steps.count - 1
        while index >= 0 {
            var fewer = best.steps
            fewer.remove(at: index)
            if let shorter = try replay(fewer, like: failure) {
                best = shorter
                index = min(index, best.steps.count)
            }
            index -= 1
        }
        return best
    }

    private func replay(_ steps: [Step], like failure: Failure) throws -> Failure? {
        var model = RuleModel(failure.policy)
        var machine = MachineSide(cast, try failure.policy.configured(), fault: fault)
        for (index, step) in steps.enumerated() {
            if let difference = Self.take(step, &model, &machine) {
                let taken = Array(steps.prefix(index + 1))
                return Failure(seed: failure.seed, policy: failure.policy, steps: taken, difference: difference)
            }
        }
        return nil
    }

    /// One step on both sides; gives the first difference.
    private static func take(_ step: Step, _ model: inout RuleModel, _ machine: inout MachineSide) -> String? {
        guard model.isMeaningful(step) else { return nil }
        let before = model.boxes
        let expected = model.apply(step)
        let actual = machine.apply(step)
        let difference = Comparison.difference(expected, actual, isWhole: machine.fault == nil && step.isEntry)
        // What both refuse changes neither.
        if difference != nil || !actual.isEmpty { return difference }
        let comparison = Comparison(model: model, machine: machine)
        return comparison.difference(in: step.slot) ?? comparison.consequenceDifference(since: before)
    }
}

extension Step {
    /// Whether everything that forbids it is reported together (F5).
    var isEntry: Bool {
        switch self {
        case .register, .edit: true
        default: false
        }
    }
}
