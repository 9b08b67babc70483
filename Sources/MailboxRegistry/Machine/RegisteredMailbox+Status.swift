// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
public import MailAddressing

extension RegisteredMailbox {
    /// The statuses of all addresses, the primary address first.
    ///
    /// - Parameter moment: The moment to look at.
    /// - Returns: One report for each address.
    public func reports(at moment: Timestamp) -> [AddressReport] {
        mailbox.addresses.map { report(on: $0, at: moment) }
    }

    /// The statuses of all addresses as if no challenge ever expired.
    ///
    /// ``AddressReport/aged(to:)`` makes of each what ``reports(at:)`` says of that moment, so a store keeps these.
    public var lastingReports: [AddressReport] {
        reports(at: Timestamp(secondsSince1970: .min))
    }

    /// Whether any address has a status, as lists and bulk calls select by it.
    ///
    /// - Parameters:
    ///   - status: The status looked for.
    ///   - moment: The moment to look at.
    /// - Returns: Whether one address or more have it.
    public func has(_ status: AddressStatus, at moment: Timestamp) -> Bool {
        mailbox.addresses.contains { report(on: $0, at: moment).status == status }
    }

    /// The status of an address.
    ///
    /// - Parameters:
    ///   - address: An address of the mailbox.
    ///   - moment: The moment to look at.
    /// - Returns: One word for the link and the newest challenge of the address.
    public func report(on address: MailAddress, at moment: Timestamp) -> AddressReport {
        let standing = standing(of: address, at: moment)
        return AddressReport(
            address: address,
            status: standing.status,
            user: liveLink(of: address)?.holder.user,
            at: standing.at,
            expiresAt: newestChallenge(of: address).flatMap { $0.isPending(at: moment) ? $0.expiresAt : nil }
        )
    }

    private typealias Standing = (status: AddressStatus, at: Timestamp?)

    private func standing(of address: MailAddress, at moment: Timestamp) -> Standing {
        let key = address.comparisonKey
        let added = addition(of: key)
        let link = links.last { $0.number > added && $0.address.comparisonKey == key }
        if let link, link.counts { return (.confirmed, link.linkedAt) }
        guard let challenge = newestChallenge(of: address) else { return Self.standing(after: link?.end) }
        if let link, let end = link.end, link.number >= challenge.number || end.objects(after: challenge) {
            return Self.standing(after: end)
        }
        return Self.standing(of: challenge, suspendedAt: link?.isLive == true ? link?.suspendedAt : nil, at: moment)
    }

    private static func standing(after end: Link.End?) -> Standing {
        guard let end else { return (.neverSent, nil) }
        return (end.reason == .objected ? .refused : .expired, end.at)
    }

    private static func standing(
        of challenge: Challenge,
        suspendedAt: Timestamp?,
        at moment: Timestamp
    ) -> Standing {
        switch challenge.state {
        case .used(_, let at): (.expired, at)
        case .refused(let at): (.refused, at)
        case .superseded(_, let at): suspendedAt.map { (.suspended, $0) } ?? (.expired, at)
        case .open: standing(ofOpen: challenge, suspendedAt: suspendedAt, at: moment)
        }
    }

    private static func standing(
        ofOpen challenge: Challenge,
        suspendedAt: Timestamp?,
        at moment: Timestamp
    ) -> Standing {
        if let given = challenge.undeliverableAt { return (.undeliverable, given) }
        guard challenge.isPending(at: moment) else { return (.expired, challenge.expiresAt) }
        return suspendedAt.map { (.suspended, $0) } ?? (.sent, challenge.createdAt)
    }

    private func newestChallenge(of address: MailAddress) -> Challenge? {
        let key = address.comparisonKey
        let added = addition(of: key)
        return challenges.last { challenge in
            challenge.purpose == .confirmation && challenge.number > added
                && challenge.addresses.contains { $0.comparisonKey == key }
        }
    }

    /// The number up to which challenges and links say nothing about an address.
    private func addition(of key: String) -> Int {
        mailbox.aliasEntries.first { $0.address.comparisonKey == key }?.addedAfter ?? 0
    }
}

extension Link.End {
    /// C2: an objection is shown to the contact, unless a challenge that was sent since was still out when it came.
    fileprivate func objects(after challenge: Challenge) -> Bool {
        guard reason == .objected, let over = challenge.overAt else { return false }
        return at >= over
    }
}

extension Challenge {
    /// When it was answered or made invalid, else when its time is over.
    fileprivate var overAt: Timestamp? {
        switch state {
        case .used(_, let at), .refused(let at), .superseded(_, let at): at
        case .open: expiresAt
        }
    }
}
