// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import MailboxRegistry

/// What a list of mailboxes is sorted by, as the query says it; a minus sign turns the order round.
enum MailboxOrder: String, CaseIterable {
    case address
    case displayName
    case comment
    case addressDescending = "-address"
    case displayNameDescending = "-displayName"
    case commentDescending = "-comment"

    var sort: MailboxQuery.Sort {
        switch self {
        case .address, .addressDescending: .address
        case .displayName, .displayNameDescending: .displayName
        case .comment, .commentDescending: .comment
        }
    }

    var isDescending: Bool {
        switch self {
        case .address, .displayName, .comment: false
        case .addressDescending, .displayNameDescending, .commentDescending: true
        }
    }
}
