// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

import SigningAPI

/// What a person entered, or is to be offered first; passwords live no longer than the request that brought them.
struct RequestForm: Sendable {
    /// What is wrong with a field, as a key of the texts.
    private(set) var faults: [Field: String] = [:]
    /// What the daemon refused.
    private(set) var problem: ProblemWords?
    let address: String?
    let encryption: PKCS12Encryption
    let key: String?
    let isAgreed: Bool
    private let password: Secret?

    /// A field that can be wrong.
    enum Field: String, Sendable {
        case address
        case password
        case repetition
        case agreement
    }

    /// An empty form, perhaps with an address that a link chose.
    init(preset address: String?) {
        self.address = address
        encryption = .modern
        key = nil
        isAgreed = false
        password = nil
    }

    /// Reads and judges what was sent.
    init(_ form: FormFields, _ demands: RequestDemands) {
        address = form["address"]
        encryption = form["encryption"].flatMap(PKCS12Encryption.init(rawValue:)) ?? .modern
        key = form["request"]
        isAgreed = form["agreement"] != nil && form["agreement"] == demands.agreement
        password = form["password"].map { Secret($0) }
        judge(form["repetition"] ?? "", demands)
    }

    private mutating func judge(_ repetition: String, _ demands: RequestDemands) {
        if (address ?? "").isEmpty { faults[.address] = "request.addressMissing" }
        let text = password?.text ?? ""
        if text.unicodeScalars.count < demands.minimumPasswordLength {
            faults[.password] = "request.passwordShort"
        } else if text != repetition {
            faults[.repetition] = "request.passwordsDiffer"
        }
        if demands.agreement != nil, !isAgreed { faults[.agreement] = "request.agreementMissing" }
    }

    /// Whether something is wrong with it.
    var isComplaint: Bool {
        !faults.isEmpty || problem != nil
    }

    /// The words for the daemon; `nil` when something is wrong with them.
    func words(_ demands: RequestDemands) -> CertificateRequestWords? {
        guard !isComplaint, let address, let password else { return nil }
        return CertificateRequestWords(
            address: address,
            password: password,
            pkcs12: PKCS12Words(encryption: encryption),
            agreement: demands.agreement
        )
    }

    /// The form with what the daemon said of it.
    func refused(_ problem: ProblemWords) -> Self {
        var form = self
        form.problem = problem
        return form
    }
}
