// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The Unix user that runs the command.
enum InvokingUser {
    /// Its name, or its number where the name is none that `siegel.toml` takes.
    static var name: String {
        let name = NSUserName()
        let isPlain = name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_.-]{0,31}/) != nil
        return isPlain ? name : "\(geteuid())"
    }
}
