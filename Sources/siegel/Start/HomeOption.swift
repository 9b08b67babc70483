// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `--home`, which every command takes.
struct HomeOption: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The directory of the CA: siegel.toml and state/.", valueName: "dir"))
    var home = "ca"

    /// The directory without slashes at its end.
    var path: String {
        var path = home
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
