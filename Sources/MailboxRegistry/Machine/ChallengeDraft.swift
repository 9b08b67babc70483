// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailAddressing

/// A challenge before it has identifier, number and moment.
struct ChallengeDraft {
    let purpose: Challenge.Purpose
    let addresses: [MailAddress]
    let covers: [MailAddress]
    let recipient: MailAddress
    let language: String?
    var objectsTo: ChallengeID?
    var lifetime: Duration?
}
