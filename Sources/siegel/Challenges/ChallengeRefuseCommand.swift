// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel challenge refuse`.
struct ChallengeRefuseCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Refuse what a mail asks for, or object to the link that a notice tells of.",
        discussion: "The token is used up, and the contacts of the domain see the refusal."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var argument: TokenArgument

    func perform() async throws {
        let token = try argument.read()
        let words = try await daemon.client(actingAs: acting.user).refuseChallenge(token.secret)
        try show(words) {
            let outcome = words.purpose == .object ? "the link is ended." : "refused."
            Console.print("\(words.addresses.joined(separator: ", ")): \(outcome)")
        }
    }
}
