// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Authority
import CertificateModel
import Logging
import Postbox
import Synchronization

/// Whether mails go out: told by each attempt, asked by health.
public final class MailCondition: Sendable {
    private struct Fault {
        let since: Timestamp
        let description: String
    }

    private let fault = Mutex<Fault?>(nil)

    /// Begins without a fault.
    public init() {}

    /// What somebody should look at, if anything.
    public var problem: HealthReport.Problem? {
        fault.withLock(\.self).map { fault in
            let detail = "no mail went out since \(fault.since), all wait and are tried again: \(fault.description)"
            return HealthReport.Problem(code: "mail-failing", detail: detail, stopsSigning: false)
        }
    }

    func succeeded() {
        fault.withLock { $0 = nil }
    }

    func failed(_ error: PostboxError, at moment: Timestamp) {
        fault.withLock { $0 = Fault(since: $0?.since ?? moment, description: error.description) }
    }
}
