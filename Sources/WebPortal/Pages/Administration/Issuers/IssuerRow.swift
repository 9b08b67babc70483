// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// An issuer on a list, with its published revocation list.
struct IssuerRow: Sendable {
    let name: String
    let path: String
    let state: StatusBadge
    let crlNumber: String
    let thisUpdate: String
    let nextUpdate: StatusBadge

    init(_ issuer: HealthIssuerWords, at now: Timestamp, _ texts: Texts) {
        self.init(issuer.name, issuer.state, issuer.crlNumber, (issuer.thisUpdate, issuer.nextUpdate), at: now, texts)
    }

    init(_ issuer: IssuerWords, at now: Timestamp, _ texts: Texts) {
        self.init(issuer.name, issuer.state, issuer.crlNumber, (issuer.thisUpdate, issuer.nextUpdate), at: now, texts)
    }

    private init(
        _ name: String,
        _ state: IssuerState,
        _ number: Int64?,
        _ times: (this: Timestamp?, next: Timestamp?),
        at now: Timestamp,
        _ texts: Texts
    ) {
        self.name = name
        path = AdministrationPath.issuer(name)
        self.state = Self.badge(state, texts)
        crlNumber = number.map { "\($0)" } ?? texts("authorities.none")
        thisUpdate = times.this.map(texts.moment) ?? texts("authorities.none")
        nextUpdate = Self.due(times.next, warning: state == .offline ? Self.ceremony : Self.day, at: now, texts)
    }

    private static func badge(_ state: IssuerState, _ texts: Texts) -> StatusBadge {
        let kind: String
        switch state {
        case .active: kind = "good"
        case .retired, .offline: kind = "quiet"
        case .unavailable: kind = "bad"
        }
        return StatusBadge(kind: kind, label: texts("authorities.state-\(state.rawValue)"))
    }

    private static let day = Duration.seconds(86400)
    /// A list that is signed offline takes people and an appointment.
    private static let ceremony = Duration.seconds(30 * 86400)

    /// Programs that check refuse everything of an issuer whose list has lapsed, so the time before is worth a mark.
    private static func due(
        _ nextUpdate: Timestamp?,
        warning: Duration,
        at now: Timestamp,
        _ texts: Texts
    ) -> StatusBadge {
        guard let nextUpdate else { return StatusBadge(kind: "bad", label: texts("authorities.missing")) }
        let kind = nextUpdate <= now ? "bad" : nextUpdate - now < warning ? "care" : "good"
        let label = texts(
            nextUpdate <= now ? "authorities.lapsed" : "authorities.until",
            ["moment": texts.moment(nextUpdate)]
        )
        return StatusBadge(kind: kind, label: label)
    }
}
