// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import SigningAPI

/// What the page of a challenge shows: what it is about, and one thing to do.
struct ChallengeView: Sendable {
    /// What there is to do.
    enum Act: Sendable, Hashable {
        /// Sign in, to confirm then.
        case signIn
        /// Confirm, as the person who is signed in.
        case confirm(person: String)
        /// Refuse (C8).
        case refuse
        /// Object to a link (C2).
        case object
    }

    /// A line of what it is about.
    struct Line: Sendable {
        let label: String
        let value: String
    }

    let message: MessageView?
    let lead: String
    let lines: [Line]
    let effect: String
    /// What a form says it is about, so that it does nothing when another link was opened meanwhile.
    let shown: String
    let signedIn: String?
    let canSignIn: Bool
    let canConfirm: Bool
    let canRefuse: Bool
    let canObject: Bool

    init(_ challenge: ChallengeWords, _ act: Act, _ message: MessageView?, _ texts: Texts) {
        let kind = challenge.type == .functional ? "Group" : "Personal"
        let word =
            switch act {
            case .signIn, .confirm: "confirm\(kind)"
            case .refuse: "refuse"
            case .object: "object"
            }
        self.message = message
        lead = texts("challenge.\(word)Lead")
        effect = texts("challenge.\(word)Effect")
        lines = Self.lines(challenge, texts)
        shown = Self.shown(challenge)
        canSignIn = act == .signIn
        canRefuse = act == .refuse
        canObject = act == .object
        if case .confirm(let person) = act {
            signedIn = texts("challenge.signedIn", ["person": person])
        } else {
            signedIn = nil
        }
        canConfirm = signedIn != nil
    }

    static func shown(_ challenge: ChallengeWords) -> String {
        ([challenge.purpose.rawValue, challenge.address] + challenge.addresses).joined(separator: " ")
    }

    private static func lines(_ challenge: ChallengeWords, _ texts: Texts) -> [Line] {
        let others = challenge.addresses == [challenge.address] ? nil : challenge.address
        let values: [(key: String, value: String?)] = [
            (challenge.purpose == .confirm ? "addresses" : "linked", challenge.addresses.joined(separator: ", ")),
            ("mailbox", others),
            ("name", challenge.displayName.isEmpty ? nil : challenge.displayName),
            ("type", texts(challenge.type == .functional ? "certificate.group" : "certificate.personal")),
            ("until", challenge.expiresAt.map(texts.moment)),
        ]
        return values.compactMap { key, value in
            value.map { Line(label: texts("challenge.\(key)"), value: $0) }
        }
    }
}

extension ChallengeView.Act {
    /// The key of the page's title.
    var title: String {
        switch self {
        case .signIn, .confirm: "challenge.confirmTitle"
        case .refuse: "challenge.refuseTitle"
        case .object: "challenge.objectTitle"
        }
    }
}

extension PageRequest {
    /// The page of a challenge; what is complained about stands beside the form.
    func answer(
        _ challenge: ChallengeWords,
        _ act: ChallengeView.Act,
        _ message: MessageView? = nil
    ) -> PageAnswer {
        let view = ChallengeView(challenge, act, message, texts)
        let status: HTTPResponse.Status = message == nil ? .ok : .unprocessableContent
        return .page(.challenge, title: texts(act.title), view, status: status)
    }
}
