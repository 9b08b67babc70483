// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import Authority
import OpenSSLBridge
import SigningAPI

extension CertificatePassword {
    /// The password of a request; a missing and an empty one are the same.
    init(required password: Secret?, _ limits: ServerLimits) throws(Problem) {
        guard let text = password?.text, !text.isEmpty else {
            throw .field("/password", .passwordRequired, "a password is needed to encrypt the key", rule: "X7")
        }
        do { try self.init(text, minimum: limits.minimumPasswordLength) } catch { throw Problem(error) }
    }
}

extension PKCS12File.Encryption {
    /// What the words ask for, `modern` without.
    init(_ words: PKCS12Encryption?) {
        switch words {
        case .modern, nil: self = .modern
        case .compatible: self = .compatible
        }
    }
}
