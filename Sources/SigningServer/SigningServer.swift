// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Authority
public import CertificateModel
import Hummingbird
public import Logging
public import Registration
public import ServiceLifecycle
public import Store

/// The daemon's Unix sockets: who calls, what they may, and the answers.
///
/// Each socket file is removed and made anew when its service starts, whoever listens there; so the services may only
/// run under the lock of the home. The process has to have set its umask to `0o177` before: a socket belongs to the daemon
/// alone until its group and mode are set.
public struct SigningServer: Sendable {
    /// What the server is built from.
    public struct Parts: Sendable {
        /// Issues, revokes, publishes, verifies.
        public var authority: Authority
        /// People and domains.
        public var registration: Registration
        /// Mailboxes, challenges and links.
        public var mailboxes: MailboxRegistration
        /// The records, for what is only read: CRL facts and the audit log.
        public var store: any Store
        /// Which callers have which roles.
        public var roles: RoleMap
        /// What a caller may send.
        public var limits = ServerLimits()
        /// Where the current moment comes from.
        public var clock: WallClock
        /// SHA-256.
        public var digest: ContentDigest
        /// Where log lines go.
        public var logger: Logger
        /// The name under which this daemon writes its audit chain.
        public var auditWriter: String
        /// What the store says about itself, for health.
        public var storeFacts: @Sendable () async -> StoreFacts = { StoreFacts(engine: "unknown", synchronous: nil) }
        /// What other rooms found, for health.
        public var otherProblems: @Sendable () async -> [HealthReport.Problem] = { [] }
        /// How many jobs each lane holds, for the gauges.
        public var laneOccupancy: @Sendable () -> [(lane: String, occupied: Int)] = { [] }
        /// The figures of the process as Prometheus reads them.
        public var figures: @Sendable () -> String = { "" }

        /// Names what has no default.
        ///
        /// - Parameters:
        ///   - authority: Issues, revokes, publishes, verifies.
        ///   - registration: People and domains.
        ///   - mailboxes: Mailboxes, challenges and links.
        ///   - store: The records.
        ///   - roles: Which callers have which roles.
        ///   - clock: Where the current moment comes from.
        ///   - digest: SHA-256.
        ///   - logger: Where log lines go.
        ///   - auditWriter: The name under which this daemon writes its audit chain.
        public init(
            authority: Authority,
            registration: Registration,
            mailboxes: MailboxRegistration,
            store: any Store,
            roles: RoleMap,
            clock: @escaping WallClock,
            digest: @escaping ContentDigest,
            logger: Logger,
            auditWriter: String
        ) {
            self.authority = authority
            self.registration = registration
            self.mailboxes = mailboxes
            self.store = store
            self.roles = roles
            self.clock = clock
            self.digest = digest
            self.logger = logger
            self.auditWriter = auditWriter
        }
    }

    private let parts: Parts
    private let sockets: [SocketConfiguration]

    /// Puts the server together; nothing listens yet.
    ///
    /// - Parameters:
    ///   - parts: What it is built from.
    ///   - sockets: Where it listens.
    public init(_ parts: Parts, sockets: [SocketConfiguration]) {
        self.parts = parts
        self.sockets = sockets
    }

    /// One service for each socket, for the one `ServiceGroup`; a graceful shutdown ends what was accepted.
    public var services: [any Service] {
        let dispatcher = Dispatcher(parts)
        let connections = ConnectionLimit(parts.limits)
        return sockets.map { application(on: $0, dispatcher, connections) }
    }

    private func application(
        on socket: SocketConfiguration,
        _ dispatcher: Dispatcher,
        _ connections: ConnectionLimit
    ) -> any Service {
        let logger = parts.logger
        let gate = CallerGate(socket: socket, roles: parts.roles, connections: connections, logger: logger)
        return Application(
            responder: dispatcher,
            server: .callers(gate, limits: parts.limits),
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: socket.path)),
            onServerRunning: { channel in
                await AcceptPause.add(to: channel, logger)
                SocketFile(socket).open(logger)
            },
            logger: logger
        )
    }
}
