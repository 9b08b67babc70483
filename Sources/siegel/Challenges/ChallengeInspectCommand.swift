// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI
import SigningClient

/// `siegel challenge inspect`.
struct ChallengeInspectCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what a token stands for; it stays as it is."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption
    @OptionGroup var argument: TokenArgument

    func perform() async throws {
        let token = try argument.read()
        let words = try await daemon.client(actingAs: acting.user).inspectChallenge(token.secret)
        try show(words) { words.fields.print() }
    }
}

extension ChallengeWords {
    /// The challenge for people.
    var fields: FieldList {
        var list = FieldList()
        list.add("purpose", purpose.rawValue)
        list.add("status", status.rawValue)
        list.add("until", expiresAt)
        list.add("mailbox", address)
        list.add("type", type.rawValue)
        list.add("name", displayName.nonEmpty)
        list.add("addresses", addresses)
        return list
    }
}
