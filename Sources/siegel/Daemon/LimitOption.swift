// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `--limit`, for lists.
struct LimitOption: ParsableArguments {
    @Option(name: .customLong("limit"), help: ArgumentHelp("At most so many. Default: all.", valueName: "count"))
    var count: Int?

    func validate() throws {
        guard count ?? 1 > 0 else { throw ValidationError("--limit takes a positive number") }
    }
}
