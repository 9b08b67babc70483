// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import NIOCore
import SigningAPI
import SigningClient

/// The files that certificates point to: revocation lists and CA certificates, under the names that `publicURL` gives
/// them.
enum PublicFilePages {
    static let routes: [PageRoute] = [.get("/pki/{file}", anyone: file)]

    /// What there is of each issuer (RFC 2585 section 4).
    enum Kind: String, Sendable {
        /// The revocation list.
        case crl
        /// The certificate.
        case cer
        /// The certificate with those above it.
        case pem

        fileprivate var mediaType: String {
            switch self {
            case .crl: "application/pkix-crl"
            case .cer: "application/pkix-cert"
            case .pem: "application/x-pem-file"
            }
        }
    }

    /// Long enough for caches to help, short enough for a revocation to be heard of.
    private static let listIsFresh = Duration.seconds(300)
    private static let certificateIsFresh = Duration.seconds(3600)

    private static func file(_ page: PageRequest) async throws -> PageAnswer {
        let parts = page.parameter("file").split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[1])) else { throw PageFailure.notFound }
        let issuers = try await page.desk.publications.issuers()
        guard let issuer = issuers.first(where: { $0.name == parts[0] }) else { throw PageFailure.notFound }
        return PageAnswer(content: .published(try await published(kind, of: issuer, page)))
    }

    private static func published(
        _ kind: Kind,
        of issuer: IssuerWords,
        _ page: PageRequest
    ) async throws -> PublishedFile {
        switch kind {
        case .crl:
            let list = try await page.desk.publications.list(of: issuer.name)
            let rest = issuer.nextUpdate.map { max(.zero, $0 - page.now) }
            let freshFor = min(listIsFresh, rest ?? listIsFresh)
            return PublishedFile(octets: list.octets, mediaType: kind.mediaType, tag: list.tag, freshFor: freshFor)
        case .cer:
            guard let octets = Certificate.encodings(inPEM: issuer.pem).first else { throw PageFailure.notFound }
            return certificate(kind, ByteBuffer(bytes: octets), issuer)
        case .pem:
            let chain = issuer.chain.isEmpty ? [issuer.pem] : issuer.chain
            return certificate(kind, ByteBuffer(string: chain.joined()), issuer)
        }
    }

    private static func certificate(_ kind: Kind, _ octets: ByteBuffer, _ issuer: IssuerWords) -> PublishedFile {
        PublishedFile(
            octets: octets,
            mediaType: kind.mediaType,
            tag: "\"\(kind.rawValue)-\(issuer.sha256Fingerprint.prefix(32))\"",
            freshFor: certificateIsFresh
        )
    }
}
