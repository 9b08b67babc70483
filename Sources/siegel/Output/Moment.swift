// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CertificateModel

/// A moment on the command line: `2026-11-21T08:00:00Z`, or a date for its first second.
struct Moment: ExpressibleByArgument {
    let timestamp: Timestamp

    init?(argument: String) {
        guard let timestamp = Timestamp(argument) ?? Timestamp(argument + "T00:00:00Z") else { return nil }
        self.timestamp = timestamp
    }
}
