// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry

/// What is configured while a sequence runs.
struct ModelPolicy: Hashable {
    var isAnyApplicantAllowed = false
    var maximumAliases = 2
    var lifetime = 86_400
    var basis = RegistryPolicy.IssuanceBasis.none

    /// Mostly what is so when nothing is configured.
    static func drawn(with dice: inout Dice) -> Self {
        var policy = Self()
        guard dice.chance(40) else { return policy }
        policy.isAnyApplicantAllowed = dice.chance(40)
        policy.maximumAliases = dice.pick([1, 2, 3])
        policy.lifetime = dice.pick([3600, 86_400])
        policy.basis = dice.pick(RegistryPolicy.IssuanceBasis.allCases)
        return policy
    }

    func configured() throws(RegistryRefusal) -> RegistryPolicy {
        try RegistryPolicy(
            maximumAliases: maximumAliases,
            challengeLifetime: .seconds(lifetime),
            applicant: isAnyApplicantAllowed ? .any : .directory,
            basis: basis
        )
    }
}
