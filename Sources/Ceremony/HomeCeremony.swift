// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

public import CertificateModel
internal import OpenSSLBridge
public import SubjectProfiles

/// Makes a home: root and issuing CA with their CRLs, audit key, database and `siegel.toml`.
///
/// Everything is staged beside its place; `siegel.toml` is moved last, and a home without it is no home.
public struct HomeCeremony: Sendable {
    /// What the home is to be.
    public let plan: HomePlan
    let catalog: ProfileCatalog
    let passphrases: HomePassphrases
    let clock: WallClock
    let random: @Sendable () -> any RandomNumberGenerator
    let checkSettings: @Sendable (String) throws -> Void
    /// Called after each step; a test throws here, or looks at what lies on disk.
    package var onStep: @Sendable (CeremonyStep) throws(CeremonyError) -> Void = { _ in }

    /// Names what the ceremony needs.
    ///
    /// - Parameters:
    ///   - plan: What the home is to be.
    ///   - catalog: The profiles, `root` and `issuing` among them.
    ///   - passphrases: What will open the keys.
    ///   - clock: Where the current moment comes from.
    ///   - random: Where randomness for serial numbers comes from.
    ///   - checkSettings: Reads the text of `siegel.toml` as the daemon will, and throws what it would.
    public init(
        plan: HomePlan,
        catalog: ProfileCatalog,
        passphrases: HomePassphrases,
        clock: @escaping WallClock,
        random: @escaping @Sendable () -> any RandomNumberGenerator,
        checkSettings: @escaping @Sendable (String) throws -> Void
    ) {
        self.plan = plan
        self.catalog = catalog
        self.passphrases = passphrases
        self.clock = clock
        self.random = random
        self.checkSettings = checkSettings
    }

    /// Makes the home; on an error nothing of it stays.
    ///
    /// - Parameter home: The directory; it is made where there is none.
    /// - Returns: What was made.
    /// - Throws: `CeremonyError`, `.alreadyInitialised` without any change.
    public func perform(in home: String) async throws(CeremonyError) -> HomeReport {
        let place = try HomePlace(home: home)
        do {
            return try await make(in: place)
        } catch {
            // What cannot be removed now is removed by the next run.
            if !error.concernsOthers { _ = try? place.removeLeftover() }
            throw error
        }
    }

    /// The same without cleaning up, as a crash leaves it.
    package func interrupted(in home: String) async throws(CeremonyError) {
        _ = try await make(in: HomePlace(home: home))
    }

    private func make(in place: HomePlace) async throws(CeremonyError) -> HomeReport {
        try checkPlan()
        let didRemoveLeftover = try place.removeLeftover()
        guard !place.isInitialised else { throw .alreadyInitialised(home: place.home) }
        try place.makeStage()
        try onStep(.stageMade)
        let (root, issuing) = try signAuthorities()
        try stageFiles(root, issuing, in: place)
        try onStep(.filesStaged)
        try await stageDatabase(root, issuing, in: place)
        try onStep(.databaseStaged)
        try stageSettings(in: place)
        try onStep(.settingsStaged)
        try finish(place)
        return HomeReport(
            root: HomeReport.Authority(root),
            issuing: HomeReport.Authority(issuing),
            layout: plan.layout,
            didRemoveLeftover: didRemoveLeftover
        )
    }

    /// What can be refused before anything is made.
    private func checkPlan() throws(CeremonyError) {
        guard plan.rootCommonName != plan.issuingCommonName else { throw .namesEqual }
        do { try checkSettings(SettingsText(plan: plan).description) } catch { throw .settings(reason: "\(error)") }
    }

    private func signAuthorities() throws(CeremonyError) -> (NewAuthority, NewAuthority) {
        let rootKey = try makeKey(plan.rootKeyAlgorithm)
        let issuingKey = try makeKey(plan.keyAlgorithm)
        try onStep(.keysMade)
        let making = AuthorityMaking(plan: plan, catalog: catalog, now: clock(), random: random)
        let root = try making.root(rootKey)
        let issuing = try making.issuing(issuingKey, under: root)
        try onStep(.authoritiesSigned)
        return (root, issuing)
    }

    private func stageSettings(in place: HomePlace) throws(CeremonyError) {
        let text = SettingsText(plan: plan).description
        try place.write(Array(text.utf8), to: HomeLayout.settings, permissions: 0o644)
        try place.synchronizeStage()
    }

    private func finish(_ place: HomePlace) throws(CeremonyError) {
        try place.keepDemonstration()
        try place.place(HomeLayout.state)
        try onStep(.statePlaced)
        try place.place(HomeLayout.settings)
        try onStep(.settingsPlaced)
        try place.removeStage()
    }

    func makeKey(_ algorithm: KeyAlgorithm) throws(CeremonyError) -> PrivateKey {
        do { return try PrivateKey.generate(algorithm) } catch { throw .key(error) }
    }
}

extension HomeReport.Authority {
    fileprivate init(_ authority: NewAuthority) {
        name = authority.name
        certificate = authority.certificate
        fingerprint = Digest.sha256(authority.certificate.derEncoded)
    }
}

extension CeremonyError {
    /// Whether what lies in the home is not of this run.
    fileprivate var concernsOthers: Bool {
        switch self {
        case .alreadyInitialised, .foreignState, .busy: true
        default: false
        }
    }
}
