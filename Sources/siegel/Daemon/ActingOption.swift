// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `--as`, for calls on behalf of a person.
struct ActingOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Act for this person, as a portal does: only what the person may do and see.",
            valueName: "user"
        )
    )
    var user: String?
}
