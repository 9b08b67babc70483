// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI
import SubjectProfiles

extension FindingWords {
    init(_ finding: Finding) {
        let status: FindingStatus =
            switch finding.status {
            case .pass: .pass
            case .fail: .fail
            case .note: .note
            }
        self.init(check: finding.check, status: status, detail: finding.detail)
    }
}
