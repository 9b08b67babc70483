// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import Logging
public import ServiceLifecycle
public import SigningClient

/// The web portal: pages over the daemon's socket, without a key, a database or a rule of its own.
public struct Portal: Sendable {
    /// Whom a process is for; each has a table of pages of its own, and never both.
    public enum Purpose: Sendable, Hashable {
        /// Everybody, with what they may do for themselves.
        case selfService
        /// These user IDs alone, with the calls of role admin.
        case administration(Set<String>)
    }

    /// What the portal is built from.
    public struct Parts: Sendable {
        /// Whom the process is for.
        public var purpose = Purpose.selfService
        /// Asks the daemon; as the process's own Unix user, with role portal, or for administrators with role admin.
        public var daemon: SigningClient
        /// Where it listens, and how people sign in there.
        public var entrance: Entrance
        /// What the organisation says.
        public var look = PortalLook()
        /// How long a person stays signed in.
        public var sessions = SessionLimits()
        /// How long a certificate with its key waits for its download.
        public var downloadTime = Duration.seconds(600)
        /// How long a form may be on its way; one with a file ten times as long.
        public var formTime = Duration.seconds(30)
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

    /// Puts the portal together; nothing listens yet.
    ///
    /// - Parameter parts: What it is built from.
    /// - Throws: When a template cannot be read, which tests exclude.
    public init(_ parts: Parts) throws {
        desk = try PortalDesk(parts)
    }

    /// What runs, for the one `ServiceGroup`.
    public var services: [any Service] {
        [
            PortalServer(desk: desk, routes: desk.parts.purpose.routes).service,
            Sweeping(
                sessions: desk.sessions,
                downloads: desk.downloads,
                imports: desk.imports,
                clock: desk.parts.clock
            ),
        ]
    }
}

extension Portal.Purpose {
    /// The pages of the process.
    var routes: [PageRoute] {
        switch self {
        case .selfService: SelfServiceRoutes.table
        case .administration: AdminRoutes.table
        }
    }

    /// Whether somebody may sign in at all.
    func admits(_ user: String) -> Bool {
        switch self {
        case .selfService: true
        case .administration(let administrators): administrators.contains(user)
        }
    }

    /// Whether this is the administrators' process.
    var isAdministration: Bool {
        if case .administration = self { true } else { false }
    }
}
