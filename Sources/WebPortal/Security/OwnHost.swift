// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// Whether a browser asked for this portal, and not for a host of somebody else's that leads here.
///
/// In the demo anybody may be anybody, so a page of another site must not get there: its host may be given the address
/// 127.0.0.1 after the page was loaded (DNS rebinding), and then to the browser they are of one origin. The name in
/// `Host` stays that site's. A web server before the portal answers for its own names alone.
enum OwnHost {
    private static let loopback: Set<String> = ["127.0.0.1", "localhost"]

    /// The port is not compared: people lead other ports here, and nobody else's site has one of these names.
    static func allows(_ host: String?, _ entrance: Entrance) -> Bool {
        guard entrance.isDemo else { return true }
        let name = host?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).first
        return name.map { loopback.contains($0.lowercased()) } ?? false
    }
}
