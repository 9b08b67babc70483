// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// One call to the daemon, as it goes over the socket.
public struct SigningCall: Sendable {
    /// What is done to the resource.
    public enum Method: String, Sendable, Hashable {
        /// Reads it.
        case get = "GET"
        /// Creates below it, or acts on it.
        case post = "POST"
        /// Replaces it.
        case put = "PUT"
        /// Changes some of it.
        case patch = "PATCH"
        /// Removes it.
        case delete = "DELETE"
    }

    /// A body and what it is.
    public struct Body: Sendable, Hashable {
        /// The media type.
        public let mediaType: String
        /// The octets.
        public let octets: [UInt8]

        /// Makes a body.
        public init(mediaType: String, octets: [UInt8]) {
            self.mediaType = mediaType
            self.octets = octets
        }
    }

    /// What is done to the resource.
    public let method: Method
    /// The resource: the path's components, not escaped.
    public let path: [String]
    /// Names and values behind the question mark, not escaped; those without a value are left out.
    public let query: [(name: String, value: String?)]
    /// Stands for one request, so that it is not carried out twice.
    public let idempotencyKey: String?
    /// The body.
    public let body: Body?
    /// The media type that the answer is to have.
    public let accept: String
    /// The entity tag of what is here already: the answer is 304 where that is still it (RFC 9110 section 13.1.2).
    public let knownTag: String?

    /// Makes a call.
    public init(
        _ method: Method,
        _ path: [String],
        query: [(name: String, value: String?)] = [],
        idempotencyKey: String? = nil,
        body: Body? = nil,
        accept: String = "application/json",
        knownTag: String? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.idempotencyKey = idempotencyKey
        self.body = body
        self.accept = accept
        self.knownTag = knownTag
    }

    /// Path and query as the request line has them.
    var target: String {
        let pairs = query.compactMap { pair in
            pair.value.map { "\(PercentEncoding.encode(pair.name))=\(PercentEncoding.encode($0))" }
        }
        let resource = path.map { "/" + PercentEncoding.encode($0) }.joined()
        return pairs.isEmpty ? resource : resource + "?" + pairs.joined(separator: "&")
    }
}
