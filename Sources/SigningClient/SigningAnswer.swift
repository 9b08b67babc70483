// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// An answer of the daemon as it came over the socket.
public struct SigningAnswer: Sendable, Hashable {
    /// The HTTP status.
    public let status: Int
    /// The media type without parameters.
    public let mediaType: String?
    /// Where the thing that was created is.
    public let location: String?
    /// The suggested name of a file.
    public let contentDisposition: String?
    /// Names this version of what was asked for.
    public let entityTag: String?
    /// The seconds after which the call may be made again.
    public let retryAfter: Int?
    /// The body; empty for a download.
    public let body: [UInt8]

    /// Whether the call did what it was to do.
    var isSuccess: Bool {
        (200...299).contains(status)
    }
}
