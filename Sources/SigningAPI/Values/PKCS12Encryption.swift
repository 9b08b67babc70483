// Copyright 2026 The Siegel authors
// SPDX-License-Identifier: Apache-2.0

/// How a PKCS#12 file is encrypted.
public enum PKCS12Encryption: String, WireWord {
    /// PBES2 with AES-256-CBC, MAC with SHA-256.
    case modern
    /// 3DES and SHA-1, for programs that read nothing else.
    case compatible
}
