// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

extension AuditHead {
    /// The bytes that the audit key signs: a DER SEQUENCE of writer, number, hash and time.
    public var signatureInput: [UInt8] {
        DERWriter.encode { output in
            output.write(.sequence) { fields in
                fields.write(.utf8String, Array(writer.utf8))
                fields.write(UInt64(max(0, number)))
                fields.write(.octetString, hash)
                if let time { fields.write(time) }
            }
        }
    }
}
