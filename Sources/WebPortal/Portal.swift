// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Logging
public import ServiceLifecycle
public import SigningClient

/// The web portal: pages over the daemon's socket, without a key, a database or a rule of its own.
public struct Portal: Sendable {
    /// What the portal is built from.
    public struct Parts: Sendable {
        /// Asks the daemon; as the portal's own Unix user, with role portal.
        public var daemon: SigningClient
        /// Where it listens, and how people sign in there.
        public var entrance: Entrance
        /// What the organisation says.
        public var look = PortalLook()
        /// How long a person stays signed in.
        public var sessions = SessionLimits()
        /// How long a certificate with its key waits for its download.
        public var downloadTime = Duration.seconds(600)
        /// What the daemon demands of requests.
        public var demands = RequestDemands()
        /// What time it is.
        public var clock: PortalClock
        /// Where session names and tokens come from.
        public var randomness: Randomness
        /// Where log lines go.
        public var logger: Logger

        /// Names what has no default.
        ///
        /// - Parameters:
        ///   - daemon: Asks the daemon.
        ///   - entrance: Where it listens, and how people sign in there.
        ///   - clock: What time it is.
        ///   - randomness: Where session names and tokens come from.
        ///   - logger: Where log lines go.
        public init(
            daemon: SigningClient,
            entrance: Entrance,
            clock: @escaping PortalClock,
            randomness: @escaping Randomness,
            logger: Logger
        ) {
            self.daemon = daemon
            self.entrance = entrance
            self.clock = clock
            self.randomness = randomness
            self.logger = logger
        }
    }

    private let desk: PortalDesk

    /// Puts the self-service portal together; nothing listens yet.
    ///
    /// - Parameter parts: What it is built from.
    /// - Throws: When a template cannot be read, which tests exclude.
    public init(_ parts: Parts) throws {
        desk = try PortalDesk(parts)
    }

    /// What runs, for the one `ServiceGroup`.
    public var services: [any Service] {
        [
            PortalServer(desk: desk, routes: SelfServiceRoutes.table).service,
            Sweeping(
                sessions: desk.sessions,
                downloads: desk.downloads,
                imports: desk.imports,
                clock: desk.parts.clock
            ),
        ]
    }
}
