// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A terminal that shows nothing of what is typed, until it is let go.
struct TerminalSilence {
    private let descriptor: CInt
    private let before: termios

    /// Switches the echo off; an interrupt character then ends the line instead of the program, so that the echo
    /// always comes back.
    ///
    /// Gives `nil` where the descriptor is no terminal.
    ///
    /// - Parameter descriptor: An open terminal.
    init?(descriptor: CInt) {
        var settings = termios()
        guard unsafe tcgetattr(descriptor, &settings) == 0 else { return nil }
        self.descriptor = descriptor
        before = settings
        settings.c_lflag &= ~tcflag_t(ECHO | ISIG)
        settings.c_cc.11 = 3  // VEOL = Control-C; the tuple has no names.
        guard unsafe tcsetattr(descriptor, TCSAFLUSH, &settings) == 0 else { return nil }
    }

    func end() {
        var settings = before
        _ = unsafe tcsetattr(descriptor, TCSAFLUSH, &settings)
    }
}
