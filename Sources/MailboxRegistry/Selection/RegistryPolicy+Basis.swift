// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import MailAddressing

extension RegistryPolicy {
    private static let longestSinceControl = Duration.days(398)
    private static let longestSinceLink = Duration.days(30)

    /// D4: with basis `domain-398d` the control over every domain was checked lately.
    func obstacle(
        of addresses: [MailAddress],
        in surroundings: some RegistrySurroundings,
        at moment: Timestamp
    ) -> RegistryObstacle? {
        guard basis == .domain else { return nil }
        let outdated = addresses.map(\.host).first { domain in
            let checkedAt = surroundings.domain(domain)?.control?.checkedAt
            return checkedAt.map { moment - $0 > Self.longestSinceControl } ?? true
        }
        return outdated.map { .controlOutdated($0) }
    }

    /// D4: with basis `mailbox-30d` every link is recent.
    func obstacle(of links: [Link], at moment: Timestamp) -> RegistryObstacle? {
        guard basis == .mailbox else { return nil }
        return links.first { moment - $0.linkedAt > Self.longestSinceLink }.map { .linkOutdated($0.address) }
    }
}
