// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel

/// What a certificate would name, without a key, an issuer or a signature.
public struct SubjectPreview: Sendable, Hashable {
    /// The subject.
    public let subject: DistinguishedName
    /// The addresses of subjectAltName in their order.
    public let subjectAltNames: [String]
    /// What the rules about names say.
    public let findings: [Finding]
}

extension ProfileVersion {
    /// What a leaf certificate of this version would name; also for versions that issue no more.
    ///
    /// - Parameters:
    ///   - request: Whom the certificate would name.
    ///   - organization: The organisation of the settings.
    /// - Returns: Subject, addresses and the findings of the rules about names.
    /// - Throws: `SubjectRefusal` for the first value that cannot stand in a certificate.
    public func preview(
        for request: SubjectRequest,
        organization: Organization
    ) throws(SubjectRefusal) -> SubjectPreview {
        let subject = try subject(for: request, organization: organization)
        let names = extensions.subjectAltName.names(of: request)
        let context = RuleContext(version: self, purpose: .verifying, request: request, organization: organization)
        return SubjectPreview(
            subject: subject,
            subjectAltNames: names,
            findings: RuleBook.judgeNames(Self.standIn(subject, names), in: context)
        )
    }

    /// A TBSCertificate whose other fields are empty; the rules about names do not look at them.
    private static func standIn(_ subject: DistinguishedName, _ names: [String]) -> [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                fields.write(UInt64(1))
                fields.write(.sequence, [])
                fields.write(.sequence, [])
                fields.write(.sequence) { times in
                    times.write(Timestamp(secondsSince1970: 0))
                    times.write(Timestamp(secondsSince1970: 0))
                }
                fields.append(subject.derEncoded)
                fields.write(.sequence, [])
                fields.write(.contextConstructed(3)) { $0.write([CertificateExtension.subjectAltName(names)]) }
            }
        }
    }
}
