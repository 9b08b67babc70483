// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import CertificateModel
public import SigningAPI

// The words of the socket are those of the command line.
extension AddressType: ExpressibleByArgument {}
extension CertificateStatus: ExpressibleByArgument {}
extension DomainKind: ExpressibleByArgument {}
extension ImportEncoding: ExpressibleByArgument {}
extension KeyAlgorithm: ExpressibleByArgument {}
extension MailboxAddressStatus: ExpressibleByArgument {}
extension OutboxStatus: ExpressibleByArgument {}
extension PKCS12Encryption: ExpressibleByArgument {}
extension RevocationReason: ExpressibleByArgument {}
