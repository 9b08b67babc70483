// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension DaemonSettings {
    /// `[profilesFor]`: which profiles people may ask for, by type of address; the first is the default.
    public struct ProfilesFor: Hashable, Sendable {
        /// `personal`: for personal addresses.
        public var personal = ["personal", "personal-mailbox"]
        /// `functional`: for functional addresses.
        public var functional = ["functional"]
    }

    /// `[issuance]`: what every issuance obeys.
    public struct Issuance: Hashable, Sendable {
        /// `renewalDays`: from how many days before its end a valid certificate lets the next one be issued (`X6`).
        public var renewalDays = 28
        /// `agreement`: the version of the agreement each request must carry (`X10`); without it none.
        public var agreement: String?
        /// `idempotencyHours`: how long an `Idempotency-Key` holds.
        public var idempotencyHours = 24
    }

    /// `[pkcs12]`: how PKCS#12 files are made.
    public struct PKCS12: Hashable, Sendable {
        /// `iterations`: rounds of the password derivations, of bags and MAC alike.
        public var iterations = 100_000
        /// `minimumPasswordLength`: in Unicode scalars after NFC; the maximum is always 256.
        public var minimumPasswordLength = 12
    }

    /// `[crl]`: when CRLs are made.
    public struct RevocationList: Hashable, Sendable {
        /// `validityDays`: from thisUpdate to nextUpdate.
        public var validityDays = 7
        /// `revocationDelaySeconds`: how soon after a revocation the next CRL is out (`V3`).
        public var revocationDelaySeconds = 60
        /// `renewalHours`: how often a CRL is made when nothing is revoked.
        public var renewalHours = 24
    }

    /// `[directory]`: what changes in the directory entail.
    public struct Directory: Hashable, Sendable {
        /// What happens to valid certificates that lose their applicant (`P3`).
        public enum OnLeave: String, CaseIterable, Hashable, Sendable {
            /// They are listed as orphaned.
            case list
            /// They are revoked.
            case revoke
        }

        /// `onLeave`: what happens to valid certificates that lose their applicant (`P3`).
        public var onLeave = OnLeave.list
        /// `pruneLimitPercent`: how much of the people an import with `prune` may remove.
        public var pruneLimitPercent = 5
    }
}
