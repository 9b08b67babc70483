// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI

/// `siegel mailbox activate`.
struct MailboxActivateCommand: MailboxChangingCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: "Make a mailbox active again; its links are as they were.",
        discussion: "With --end-links nobody is linked afterwards: for an address that a new person gets."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument

    @Flag(name: .customLong("end-links"), help: "End all links; new challenges are needed.")
    var endLinks = false

    var change: MailboxEditWords {
        MailboxEditWords(active: true, endLinks: endLinks ? true : nil)
    }
}
