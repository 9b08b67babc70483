// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What the page with the choice of occasions shows.
struct GuideChoiceView: Sendable {
    /// An occasion.
    struct Occasion: Sendable {
        let path: String
        let heading: String
        let text: String
    }

    let address: String
    let mailboxPath: String
    let occasions: [Occasion]

    init(_ mailbox: MailboxWords, _ texts: Texts) {
        address = mailbox.address
        mailboxPath = MailboxPath.mailbox(mailbox.id)
        occasions = GuideFlow.all(of: mailbox.type).map { flow in
            Occasion(
                path: "\(GuidePath.choice(mailbox.id))/\(flow.rawValue)",
                heading: texts("guide-\(flow.rawValue).title"),
                text: texts("guide-\(flow.rawValue).hint")
            )
        }
    }
}
