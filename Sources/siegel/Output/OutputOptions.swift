// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Where a command writes what others must not read.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write to this file, readable by you alone.", valueName: "file"))
    var out: String?

    @Flag(help: "Replace a file that is there already.")
    var force = false
}
