// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

internal import CertificateModel

extension PasswordBasedEncryption {
    /// Reads the AlgorithmIdentifier of PBES2 with just the algorithms that Siegel writes, as `openssl pkcs8 -topk8`
    /// does too.
    ///
    /// - Parameter algorithmIdentifier: Its DER.
    /// - Throws: `PrivateKeyError.unsupportedEncryption`.
    init(algorithmIdentifier: ArraySlice<UInt8>) throws(PrivateKeyError) {
        do {
            var outer = DERReader(algorithmIdentifier)
            var fields = try outer.readInside(.sequence)
            guard try fields.readObjectIdentifier() == KnownIdentifier.pbes2 else {
                throw PrivateKeyError.unsupportedEncryption("another scheme than PBES2")
            }
            var parameters = try fields.readInside(.sequence)
            var derivation = try parameters.readInside(.sequence)
            var cipher = try parameters.readInside(.sequence)
            let (salt, iterations) = try Self.derivation(&derivation)
            self = .pbes2(salt: salt, vector: try Self.vector(&cipher), iterations: iterations)
        } catch let error as PrivateKeyError {
            throw error
        } catch {
            throw .unsupportedEncryption("its parameters cannot be read (\(error))")
        }
    }

    /// Reads the AlgorithmIdentifier of pbeWithSHAAnd3-KeyTripleDES-CBC, RFC 7292 appendix C.
    ///
    /// Gives `nil` for any other.
    ///
    /// - Parameter algorithmIdentifier: Its DER.
    init?(tripleDES algorithmIdentifier: ArraySlice<UInt8>) {
        var outer = DERReader(algorithmIdentifier)
        guard var fields = try? outer.readInside(.sequence),
            (try? fields.readObjectIdentifier()) == KnownIdentifier.tripleDESBySHA1,
            var parameters = try? fields.readInside(.sequence), let salt = try? parameters.read(.octetString).content,
            let iterations = try? parameters.readSmallInteger(), (1...Self.mostIterations).contains(iterations)
        else { return nil }
        self = .tripleDES(salt: Array(salt), iterations: iterations)
    }

    private static func vector(_ cipher: inout DERReader) throws -> [UInt8] {
        guard try cipher.readObjectIdentifier() == KnownIdentifier.aes256CBC else {
            throw PrivateKeyError.unsupportedEncryption("another cipher than AES-256-CBC")
        }
        let vector = try cipher.read(.octetString).content
        guard vector.count == CipherAlgorithm.aes256CBC.blockCount else {
            throw PrivateKeyError.unsupportedEncryption("a vector of \(vector.count) octets")
        }
        return Array(vector)
    }

    private static func derivation(_ derivation: inout DERReader) throws -> (salt: [UInt8], iterations: Int) {
        guard try derivation.readObjectIdentifier() == KnownIdentifier.pbkdf2 else {
            throw PrivateKeyError.unsupportedEncryption("another derivation than PBKDF2")
        }
        var parameters = try derivation.readInside(.sequence)
        let salt = Array(try parameters.read(.octetString).content)
        let iterations = try parameters.readSmallInteger()
        guard (1...mostIterations).contains(iterations) else {
            throw PrivateKeyError.unsupportedEncryption("\(iterations) iterations; \(mostIterations) are the most")
        }
        if let keyCount = try parameters.readOptional(.integer), Array(keyCount.content) != [32] {
            throw PrivateKeyError.unsupportedEncryption("a key length that AES-256 has not")
        }
        // Left out it means HMAC-SHA-1, RFC 8018 appendix A.2.
        var prf = parameters.isAtEnd ? nil : try parameters.readInside(.sequence)
        guard try prf?.readObjectIdentifier() == KnownIdentifier.hmacWithSHA256 else {
            throw PrivateKeyError.unsupportedEncryption("another function than HMAC-SHA-256")
        }
        return (salt, iterations)
    }
}
