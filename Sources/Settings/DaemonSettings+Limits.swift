// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[limits]`: bounds on abuse; beyond them the answer is 429.
    public struct Limits: Hashable, Sendable {
        /// `certificatesPerPersonPerHour`: issuances, and requests to an outside CA, per person.
        public var certificatesPerPersonPerHour = 30
        /// `revocationsPerPersonPerHour`: revocations per acting user.
        public var revocationsPerPersonPerHour = 50
        /// `certificatesPerPortalPerHour`: issuances, and requests to an outside CA, for all the people of a portal; `nil`
        /// for any number.
        public var certificatesPerPortalPerHour: Int?
        /// `revocationsPerPortalPerHour`: revocations for all the people of a portal; `nil` for any number.
        public var revocationsPerPortalPerHour: Int?
        /// `challengesPerRecipientPerHour`: challenge mails per recipient.
        public var challengesPerRecipientPerHour = 10
        /// `connectionsPerUser`: open connections per Unix user.
        public var connectionsPerUser = 256
    }
}
