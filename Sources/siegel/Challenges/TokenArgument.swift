// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import OpenSSLBridge
import SecretHandling
import SigningAPI

/// Where the token of a mail comes from.
struct TokenArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The token or link of the mail. Others can see it here; without it, or with -, it is read from standard "
                + "input, or asked for on a terminal.",
            valueName: "token"
        )
    )
    var token: String?

    /// The token.
    func read() throws(CommandFailure) -> ChallengeToken {
        if let token, token != "-" { return try ChallengeToken(token) }
        guard isatty(STDIN_FILENO) == 1 else { return try ChallengeToken(InputFile.text("-")) }
        do {
            return try ChallengeToken(SecretPrompt.ask("token").text())
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as SecretHandlingError {
            throw CommandFailure(error, instead: "the token on standard input")
        } catch {
            throw CommandFailure(.refused, "\(error)")
        }
    }
}
