// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateLedger
public import CertificateModel
public import IssuerKeys
public import Logging
public import Store
public import SubjectProfiles

/// The room that knows the order of issuing, revoking, publishing and verifying.
public struct Authority: Sendable {
    /// The lanes for work that takes long.
    public struct Lanes: Sendable {
        /// PKCS#12 and other work with passwords.
        public let password: WorkLane
        /// Making keys.
        public let keyMaking: WorkLane
        /// Opening PKCS#12 files that others made.
        public let opening: WorkLane

        /// Names all lanes.
        ///
        /// - Parameters:
        ///   - password: PKCS#12 and other work with passwords.
        ///   - keyMaking: Making keys.
        ///   - opening: Opening PKCS#12 files that others made.
        public init(password: WorkLane, keyMaking: WorkLane, opening: WorkLane) {
            self.password = password
            self.keyMaking = keyMaking
            self.opening = opening
        }
    }

    /// What the authority is built from.
    public struct Parts: Sendable {
        /// The records.
        public var store: any Store
        /// The profiles.
        public var catalog: ProfileCatalog
        /// The issuers; the first one issues.
        public var issuers: [Issuer]
        /// The certificates of outside CAs, by which certificates that were requested there are known.
        public var outsideIssuers: [Certificate] = []
        /// The issuers whose key the daemon does not have: the roots, with which chains end.
        public var offlineIssuers: [OfflineIssuer] = []
        /// The lanes for work that takes long.
        public var lanes: Lanes
        /// The run of the daemon.
        public var origin: CertificateIntent.Origin
        /// Signs and keeps heads of the audit chain.
        public var auditHeads: AuditHeadKeeper
        /// Where CRLs and CA certificates lie.
        public var publicDirectory: PublicDirectory
        /// Where the current moment comes from.
        public var clock: WallClock
        /// Where randomness comes from.
        public var random: @Sendable () -> any RandomNumberGenerator
        /// Where log lines go.
        public var logger: Logger
        /// Called at each named step; does nothing outside tests.
        public var reach: @Sendable (Checkpoint) -> Void = { _ in }

        /// Names what cannot be left out; the rest begins empty.
        ///
        /// - Parameters:
        ///   - store: The records.
        ///   - catalog: The profiles.
        ///   - issuers: The issuers; the first one issues.
        ///   - lanes: The lanes for work that takes long.
        ///   - origin: The run of the daemon.
        ///   - auditHeads: Signs and keeps heads of the audit chain.
        ///   - publicDirectory: Where CRLs and CA certificates lie.
        ///   - clock: Where the current moment comes from.
        ///   - random: Where randomness comes from.
        ///   - logger: Where log lines go.
        public init(
            store: any Store,
            catalog: ProfileCatalog,
            issuers: [Issuer],
            lanes: Lanes,
            origin: CertificateIntent.Origin,
            auditHeads: AuditHeadKeeper,
            publicDirectory: PublicDirectory,
            clock: @escaping WallClock,
            random: @escaping @Sendable () -> any RandomNumberGenerator,
            logger: Logger
        ) {
            self.store = store
            self.catalog = catalog
            self.issuers = issuers
            self.lanes = lanes
            self.origin = origin
            self.auditHeads = auditHeads
            self.publicDirectory = publicDirectory
            self.clock = clock
            self.random = random
            self.logger = logger
        }
    }

    let parts: Parts
    let settings: AuthoritySettings
    let deliveries: DeliveryLog
    let publishers: [String: RevocationListPublisher]
    let offlinePublication = ExclusiveAccess()
    let revokedIssuers = RevokedIssuers()
    let keysInUse = KeysInUse()
    let auditReview: AuditReview
    let portalTotals: PortalTotals
    let storeProof = StoreProof()

    /// Puts the authority together.
    ///
    /// - Parameters:
    ///   - parts: What it is built from.
    ///   - settings: What the configuration decides.
    public init(_ parts: Parts, settings: AuthoritySettings) {
        self.parts = parts
        self.settings = settings
        auditReview = AuditReview(store: parts.store, heads: parts.auditHeads)
        portalTotals = PortalTotals(
            certificates: settings.certificatesPerPortalPerHour,
            revocations: settings.revocationsPerPortalPerHour
        )
        deliveries = DeliveryLog(parts, settings: settings)
        publishers = Dictionary(
            uniqueKeysWithValues: parts.issuers.map { ($0.name, RevocationListPublisher(parts, issuer: $0, settings)) }
        )
    }

    /// The profiles.
    public var catalog: ProfileCatalog {
        parts.catalog
    }

    /// The issuers, the one that issues first.
    public var issuers: [Issuer] {
        parts.issuers
    }

    /// Whether an issuer's time has begun and is not over.
    ///
    /// - Parameter issuer: One of the issuers.
    /// - Returns: Whether what it signs now can be valid.
    public func isInTime(_ issuer: Issuer) -> Bool {
        issuer.certificate.fields.validity.contains(now)
    }

    /// The issuers whose key the daemon does not have.
    public var offlineIssuers: [OfflineIssuer] {
        parts.offlineIssuers
    }

    /// The names of the issuers, the one that issues first.
    public var issuerNames: [String] {
        parts.issuers.map(\.name)
    }

    /// How many wait or run in each lane, for gauges.
    public var laneOccupancy: [(lane: String, occupied: Int)] {
        [
            ("signing", parts.issuers.reduce(0) { $0 + $1.occupied }),
            ("password", parts.lanes.password.admission.occupied),
            ("key making", parts.lanes.keyMaking.admission.occupied),
            ("opening", parts.lanes.opening.admission.occupied),
        ]
    }

    /// The current moment.
    var now: Timestamp {
        parts.clock()
    }

    func issuer() throws(AuthorityError) -> Issuer {
        guard let issuer = parts.issuers.first else { throw .cannotSign(reason: "no issuer is configured") }
        guard !revokedIssuers.contains(issuer.name) else {
            throw .cannotSign(reason: "the root revoked issuer \(issuer.name); an administrator makes a new issuing CA")
        }
        return issuer
    }
}
