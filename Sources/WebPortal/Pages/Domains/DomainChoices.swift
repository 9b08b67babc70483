// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// What the search for mailboxes offers to choose from.
enum DomainChoices {
    static func types(_ query: DomainQuery, _ texts: Texts) -> [Choice] {
        [all(query.type == nil, texts)]
            + AddressType.allCases.map { word in
                let label = texts("mailbox-type.\(word.rawValue)")
                return Choice(value: word.rawValue, label: label, hint: nil, isChosen: word == query.type)
            }
    }

    static func statuses(_ query: DomainQuery, _ texts: Texts) -> [Choice] {
        [all(query.status == nil, texts)]
            + MailboxAddressStatus.allCases.map { word in
                let label = MailboxStatusView(word, texts).label
                return Choice(value: word.rawValue, label: label, hint: nil, isChosen: word == query.status)
            }
    }

    static func orders(_ query: DomainQuery, _ texts: Texts) -> [Choice] {
        let orders = [
            ("address", "domain.byAddress"), ("-address", "domain.byAddressDown"),
            ("displayName", "domain.byName"), ("-displayName", "domain.byNameDown"),
            ("comment", "domain.byComment"), ("-comment", "domain.byCommentDown"),
        ]
        return orders.map { value, key in
            Choice(value: value, label: texts(key), hint: nil, isChosen: value == query.order)
        }
    }

    static func rowCounts(_ query: DomainQuery) -> [Choice] {
        DomainQuery.rowCounts.map { Choice(value: "\($0)", label: "\($0)", hint: nil, isChosen: $0 == query.rows) }
    }

    private static func all(_ isChosen: Bool, _ texts: Texts) -> Choice {
        Choice(value: "", label: texts("domain.all"), hint: nil, isChosen: isChosen)
    }
}
