// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import SigningAPI

/// What a list of mailboxes is sorted by on the command line: `comment`, or `-comment` for the other way round.
struct MailboxOrder: ExpressibleByArgument, Hashable {
    let sort: MailboxSort
    let isDescending: Bool

    static let allValueStrings = MailboxSort.allCases.flatMap { [$0.rawValue, "-" + $0.rawValue] }

    init?(argument: String) {
        isDescending = argument.hasPrefix("-")
        guard let sort = MailboxSort(rawValue: String(argument.dropFirst(isDescending ? 1 : 0))) else { return nil }
        self.sort = sort
    }
}
