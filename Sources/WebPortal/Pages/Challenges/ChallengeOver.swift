// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI

/// What there is to say where nothing can be confirmed or refused, or where that has just been done (C4).
enum ChallengeOver: String, Sendable, CaseIterable {
    /// The browser has no token.
    case nothing
    /// The link was not copied as a whole.
    case damaged
    case unknown
    case used
    case superseded
    case expired
    case refused
    /// Somebody objected already.
    case objected
    /// The link that could have been objected to ended otherwise.
    case ended
    case refusedNow
    case objectedNow

    /// What the template shows.
    struct View: Sendable {
        let text: String
        let whatNext: String
        let address: String?
        let hasCertificates: Bool
    }

    /// `nil` where the link still works.
    init?(_ link: OpenedLink) {
        switch link {
        case .nothing: self = .nothing
        case .unknown: self = .unknown
        case .over(let words): self = Self(words)
        case .open: return nil
        }
    }

    private init(_ words: ChallengeWords) {
        let isObjection = words.purpose == .object
        self =
            switch words.status {
            case .used: isObjection ? .objected : .used
            case .superseded, .open: isObjection ? .ended : .superseded
            case .expired: .expired
            case .refused: .refused
            }
    }

    /// The page; with the address, where the token has told it.
    func answer(_ page: PageRequest, about words: ChallengeWords? = nil, isForm: Bool = false) -> PageAnswer {
        let texts = page.texts
        let view = View(
            text: texts("challenge-over.\(rawValue)"),
            whatNext: texts("challenge-over.\(rawValue)Next"),
            address: words.map { texts("challenge.concerns", ["address": $0.address]) },
            hasCertificates: self == .used
        )
        let title = texts("challenge-over.\(rawValue)Heading")
        return .page(.challengeOver, title: title, view, status: isForm ? .unprocessableContent : .ok)
    }
}

extension OpenedLink {
    /// What there is to say where the link no longer works.
    func overAnswer(_ page: PageRequest, isForm: Bool = false) -> PageAnswer? {
        var words: ChallengeWords?
        if case .over(let told) = self { words = told }
        return ChallengeOver(self)?.answer(page, about: words, isForm: isForm)
    }
}
