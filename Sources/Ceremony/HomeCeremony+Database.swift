// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

extension HomeCeremony {
    func stageDatabase(_ root: NewAuthority, _ issuing: NewAuthority, in place: HomePlace) async throws(CeremonyError) {
    }
}
