// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI

/// `siegel mailbox deactivate`.
struct MailboxDeactivateCommand: MailboxChangingCommand {
    static let configuration = CommandConfiguration(
        commandName: "deactivate",
        abstract: "Make a mailbox inactive: nothing is sent, confirmed or issued for it.",
        discussion: "Pending challenges become invalid. Links and certificates stay as they are."
    )

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var acting: ActingOption

    @Argument(help: MailboxArgument.help)
    var mailbox: MailboxArgument

    var change: MailboxEditWords {
        MailboxEditWords(active: false)
    }
}
