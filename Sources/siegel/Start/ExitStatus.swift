// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What the program ends with.
enum ExitStatus: Int32 {
    /// It was done.
    case done = 0
    /// It was refused, or what was checked is not right, or what is shown could not be written.
    case refused = 1
    /// The arguments are wrong.
    case usage = 2
    /// The home is initialised already.
    case alreadyInitialised = 3
    /// The daemon cannot be reached.
    case unreachable = 4
}
