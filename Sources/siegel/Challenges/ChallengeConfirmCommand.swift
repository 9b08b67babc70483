// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel challenge confirm`.
struct ChallengeConfirmCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm that you read the mail, which links its addresses to the person of --as.",
        discussion: "A token works once."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var argument: TokenArgument

    func perform() async throws {
        let token = try argument.read()
        guard !token.isOfRefusal else {
            throw CommandFailure(.usage, "that is the link to refuse; use `siegel challenge refuse`, or the other link")
        }
        let words = try await daemon.client(actingAs: acting.user).confirmChallenge(token.secret)
        try show(words) {
            let holder = acting.user ?? "the person who confirmed"
            Console.print("\(words.addresses.joined(separator: ", ")): linked to \(holder).")
        }
    }
}
