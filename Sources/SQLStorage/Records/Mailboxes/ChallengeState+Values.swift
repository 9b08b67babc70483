// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailboxRegistry
import Store

extension Challenge.State {
    /// The value of the column `state`.
    var word: String {
        switch self {
        case .open: "open"
        case .used: "used"
        case .refused: "refused"
        case .superseded: "superseded"
        }
    }

    /// The values of the columns `state`, `reason`, `state_at` and `state_user`.
    var values: [SQLValue] {
        switch self {
        case .open: [.text(word), .null, .null, .null]
        case .used(let user, let moment): [.text(word), .null, .time(moment), .text(user?.description)]
        case .refused(let moment): [.text(word), .null, .time(moment), .null]
        case .superseded(let reason, let moment): [.text(word), .text(reason.rawValue), .time(moment), .null]
        }
    }
}

extension RowReader {
    /// Reads the columns `state`, `reason`, `state_at` and `state_user`.
    ///
    /// - Returns: The state.
    /// - Throws: `StoreError.damaged`, also when they do not belong together.
    mutating func challengeState() throws(StoreError) -> Challenge.State {
        let word = try text("state")
        let reason = try optionalValue("reason", Challenge.Supersession.init)
        let moment = optionalTime()
        let user = try optionalValue("state_user", UserID.init)
        switch (word, reason, moment) {
        case ("open", nil, nil): return .open
        case ("used", nil, let moment?): return .used(by: user, at: moment)
        case ("refused", nil, let moment?): return .refused(at: moment)
        case ("superseded", let reason?, let moment?): return .superseded(reason, at: moment)
        default: throw damaged("state")
        }
    }
}
