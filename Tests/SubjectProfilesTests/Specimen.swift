// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import CertificateModel

/// A TBSCertificate whose every field can be made wrong before it is encoded.
struct Specimen {
    struct Attribute {
        var type: ObjectIdentifier
        var tag: DERTag
        var content: [UInt8]

        init(_ type: AttributeType, _ text: String, tag: DERTag? = nil) {
            self.type = type.identifier
            self.tag = tag ?? type.stringTag
            content = Array(text.utf8)
        }
    }

    var version: UInt64? = 2
    var serial: [UInt8]
    var signatureAlgorithm: [UInt8]
    var issuer: [UInt8]
    var notBefore: Timestamp
    var notAfter: Timestamp
    var timeTag: DERTag?
    var subject: [[Attribute]]
    var subjectPublicKeyInfo: [UInt8]
    var extensions: [CertificateExtension]

    init(_ fields: ToBeSignedCertificate) {
        serial = fields.serial.derContent
        signatureAlgorithm = fields.signatureAlgorithm
        issuer = fields.issuer
        notBefore = fields.validity.notBefore
        notAfter = fields.validity.notAfter
        subject = fields.subject.attributes.compactMap { attribute in
            attribute.knownType.map { [Attribute($0, attribute.value)] }
        }
        subjectPublicKeyInfo = fields.subjectPublicKeyInfo
        extensions = fields.extensions
    }

    var derEncoded: [UInt8] {
        DERWriter.encode { writer in
            writer.write(.sequence) { fields in
                if let version { fields.write(.contextConstructed(0)) { $0.write(version) } }
                fields.write(.integer, serial)
                fields.append(signatureAlgorithm)
                fields.append(issuer)
                fields.write(.sequence) { times in
                    for moment in [notBefore, notAfter] { write(moment, to: &times) }
                }
                fields.write(.sequence) { name in subject.forEach { write($0, to: &name) } }
                fields.append(subjectPublicKeyInfo)
                fields.write(.contextConstructed(3)) { $0.write(extensions) }
            }
        }
    }

    private func write(_ moment: Timestamp, to writer: inout DERWriter) {
        guard let timeTag else { return writer.write(moment) }
        let digits = moment.description.utf8.filter { (0x30...0x39).contains($0) }
        writer.write(timeTag, digits + [0x5a])
    }

    private func write(_ relativeName: [Attribute], to writer: inout DERWriter) {
        writer.write(.set) { set in
            for attribute in relativeName {
                set.write(.sequence) { pair in
                    pair.write(attribute.type)
                    pair.write(attribute.tag, attribute.content)
                }
            }
        }
    }

    /// Replaces the value of an attribute.
    mutating func set(_ type: AttributeType, _ text: String, tag: DERTag? = nil) {
        for index in subject.indices where subject[index].first?.type == type.identifier {
            subject[index] = [Attribute(type, text, tag: tag)]
        }
    }

    /// Replaces an extension by another of the same kind.
    mutating func set(_ replacement: CertificateExtension) {
        extensions = extensions.map { $0.identifier == replacement.identifier ? replacement : $0 }
    }

    /// Turns the critical flag of an extension over.
    mutating func turnCriticality(of known: ExtensionIdentifier) {
        extensions = extensions.map { item in
            guard item.known == known else { return item }
            return CertificateExtension(item.identifier, isCritical: !item.isCritical, value: item.value)
        }
    }

    /// Takes an extension out.
    mutating func remove(_ known: ExtensionIdentifier) {
        extensions.removeAll { $0.known == known }
    }
}
