// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// All calls; `openapi.yaml` describes exactly these.
struct RouteTable: Sendable {
    /// What a path and a method lead to.
    enum Match: Sendable {
        case route(Route, parameters: [String: String])
        case otherMethods([String])
        case nothing
    }

    /// Every call of the daemon.
    static let all = RouteTable(
        [
            HealthRoutes.table,
            DescriptionRoutes.table,
            DomainRoutes.table,
            MailboxRoutes.table,
            MailboxTableRoutes.table,
            MailboxRevocationRoutes.table,
            ChallengeRoutes.table,
            TokenRoutes.table,
            OutboxRoutes.table,
            PeopleRoutes.table,
            PeopleImportRoutes.table,
            CertificateRoutes.table,
            IssuanceRoutes.table,
            OutsideRoutes.table,
            IssuerRoutes.table,
            RevocationListRoutes.table,
            ProfileRoutes.table,
            SubjectRoutes.table,
            VerificationRoutes.table,
            AuditRoutes.table,
        ].flatMap(\.self)
    )

    let routes: [Route]
    private let bySegmentCount: [Int: [Route]]

    init(_ routes: [Route]) {
        self.routes = routes
        bySegmentCount = Dictionary(grouping: routes, by: \.path.segmentCount)
    }

    func match(_ method: HTTPRequest.Method, _ path: String) -> Match {
        guard let segments = Self.segments(of: path) else { return .nothing }
        let matches = (bySegmentCount[segments.count] ?? []).compactMap { route in
            route.path.parameters(of: segments).map { (route, $0) }
        }
        if let (route, parameters) = matches.filter({ $0.0.method == method }).min(by: { $0.1.count < $1.1.count }) {
            return .route(route, parameters: parameters)
        }
        return matches.isEmpty ? .nothing : .otherMethods(Set(matches.map(\.0.method.rawValue)).sorted())
    }

    private static func segments(of path: String) -> [String]? {
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let decoded = segments.compactMap(PercentDecoding.decode)
        return decoded.count == segments.count && !decoded.contains("") ? decoded : nil
    }
}
