// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel
import SigningAPI

/// Reads certificates that somebody sent.
enum CertificateReading {
    /// The first certificate of a PEM text; whatever else stands there is not looked at.
    static func certificate(inPEM text: String, at pointer: String) throws(Problem) -> Certificate {
        guard let encoded = Certificate.encodings(inPEM: text).first else {
            throw .field(pointer, .certificateUnreadable, "no PEM block CERTIFICATE is in it")
        }
        return try certificate(derEncoded: encoded, at: pointer)
    }

    static func certificate(derEncoded octets: [UInt8], at pointer: String) throws(Problem) -> Certificate {
        do { return try Certificate(derEncoded: octets) } catch {
            throw .field(pointer, .certificateUnreadable, "\(error)")
        }
    }
}
