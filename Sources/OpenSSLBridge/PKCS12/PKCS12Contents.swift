// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// What was found in the bags of a PKCS#12 file.
struct PKCS12Contents {
    /// Whether keys are decrypted; else it is only noted whose they are.
    let opensKeys: Bool
    var certificates: [(encoded: [UInt8], localKeyID: [UInt8]?)] = []
    var friendlyName: String?
    var privateKeyInfo: SecretBytes?
    var keyLocalID: [UInt8]?

    init(opensKeys: Bool = true) {
        self.opensKeys = opensKeys
    }

    /// The key's certificate in front, the others in their order.
    var certificatesWithLeafFirst: [[UInt8]] {
        let all = certificates.map(\.encoded)
        guard let keyLocalID, let leaf = certificates.firstIndex(where: { $0.localKeyID == keyLocalID }) else {
            return all
        }
        return [all[leaf]] + all[..<leaf] + all[(leaf + 1)...]
    }
}
