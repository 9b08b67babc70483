#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that rooms import what they declare, declare what they import, and depend only on rooms that they may.

SwiftPM's own explicit-import check lets indirect dependencies pass; this one does not. Each run plants a violation of
every kind first and demands that it is found.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# The arrows that are allowed: what each room may depend on. That there is no circle, SwiftPM checks itself.
RECORDS = {"AuditTrail", "CertificateLedger", "CertificateModel", "MailAddressing", "MailboxRegistry"}
ARROWS = {
    "CertificateModel": set(),
    "CSystemCalls": set(),
    "CLibCrypto": {"COpenSSL"},
    "MailAddressing": {"CLibIDN2"},
    "Settings": set(),
    "ProgramSetup": {"CSystemCalls", "Settings"},
    "SocketPeers": {"CSystemCalls"},
    "OpenSSLBridge": {"CLibCrypto", "CertificateModel"},
    "SecretHandling": {"OpenSSLBridge", "ProgramSetup"},
    "SubjectProfiles": {"CertificateModel", "MailAddressing", "Settings"},
    "IssuerKeys": {"CertificateModel", "OpenSSLBridge"},
    "AuditTrail": {"CertificateModel"},
    "CertificateLedger": {"CertificateModel"},
    "MailboxRegistry": {"CertificateModel", "MailAddressing"},
    "Postbox": {"CSystemCalls", "CertificateModel", "MailAddressing"},
    "Store": RECORDS | {"Postbox"},
    "SQLStorage": RECORDS | {"Postbox", "Store"},
    "SQLiteDriver": {"SQLStorage", "Store"},
    "Registration": RECORDS | {"Postbox", "Store"},
    "Authority": RECORDS | {"IssuerKeys", "OpenSSLBridge", "Store", "SubjectProfiles"},
    "Housekeeping": RECORDS | {"Authority", "Postbox", "Registration", "Store"},
    "Ceremony": {
        "AuditTrail", "CertificateModel", "OpenSSLBridge", "SQLStorage", "SQLiteDriver", "Store", "SubjectProfiles",
    },
    "SigningAPI": {"CertificateModel"},
    # Decision 16: it turns the values of the rooms below into words, and reads lists from the store itself.
    "SigningServer": RECORDS | {
        "Authority", "IssuerKeys", "OpenSSLBridge", "Postbox", "Registration", "SigningAPI", "Store",
        "SocketPeers", "SubjectProfiles",
    },
    "Figures": set(),
    "SigningClient": {"CertificateModel", "SigningAPI"},
    # No key, no database, no libcrypto.
    "WebPortal": {"CertificateModel", "SigningAPI", "SigningClient", "SocketPeers"},
    "siegeld": {
        "AuditTrail", "Authority", "CertificateLedger", "CertificateModel", "Figures", "Housekeeping", "IssuerKeys",
        "MailAddressing", "MailboxRegistry", "OpenSSLBridge", "Postbox", "ProgramSetup", "Registration", "SQLStorage",
        "SQLiteDriver", "SecretHandling", "Settings", "SigningServer", "Store", "SubjectProfiles",
    },
    "siegel-portal": {"CertificateModel", "ProgramSetup", "Settings", "SigningClient", "WebPortal"},
    "siegel": {
        "Ceremony", "CertificateModel", "OpenSSLBridge", "ProgramSetup", "SecretHandling", "Settings", "SigningAPI",
        "SigningClient", "SubjectProfiles",
    },
}

# What only one room may import.
RESERVED = {
    "CLibCrypto": {"OpenSSLBridge"},
    "CLibIDN2": {"MailAddressing"},
    "CSystemCalls": {"Postbox", "ProgramSetup", "SocketPeers"},
    "GRDB": {"SQLiteDriver"},
    "GRDBSQLite": {"SQLiteDriver"},
    "Hummingbird": {"SigningServer", "WebPortal"},
    "HummingbirdCore": {"SigningServer", "WebPortal"},
    "Mustache": {"WebPortal"},
    "TOMLKit": {"Settings"},
    "ArgumentParser": {"siegel", "siegel-portal", "siegeld"},
}

# Part of the toolchain: no dependency to declare.
TOOLCHAIN = {
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization", "Testing", "_Concurrency",
}

# Modules that a declared product brings along under other names.
BROUGHT = {"Hummingbird": {"HummingbirdCore", "HTTPTypes", "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "ServiceLifecycle"}}

IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private |fileprivate )?import "
                    r"(?:struct |class |enum |func |protocol |var |let |typealias )?(\w+)", re.MULTILINE)


# SQL between these marks may have columns whose names are words of Swift.
LONG_TEXT = re.compile(r'""".*?"""', re.DOTALL)


def imports_of(text):
    return IMPORT.findall(LONG_TEXT.sub("", text))


def dependency_names(target):
    names = set()
    for dependency in target["dependencies"]:
        for kind in ("byName", "target", "product"):
            if kind in dependency:
                names.add(dependency[kind][0])
    return names


def faults_of_arrows(name, declared, rooms):
    if name not in ARROWS:
        yield f"{name}: has no line in scripts/layers.py; say there what it may depend on"
        return
    for other in sorted((declared & rooms) - ARROWS[name]):
        yield f"{name}: the arrow to {other} is not allowed"
    for other in sorted(ARROWS[name] - declared):
        yield f"{name}: the arrow to {other} is allowed and not there; take it off the list"


def faults_of_unused(name, declared, files):
    imported = {module for _, text in files for module in imports_of(text)}
    for module in sorted(declared - imported):
        yield f"{name}: declares {module} in Package.swift and imports it nowhere"


def faults_of_imports(name, declared, files):
    for path, text in files:
        for module in imports_of(text):
            if module in TOOLCHAIN or module == name or module == "PackageDescription":
                continue
            brought = set().union(*(BROUGHT.get(product, set()) for product in declared))
            if module not in declared and module not in brought:
                yield f"{path}: imports {module}, which {name} does not declare in Package.swift"
            if module in RESERVED and name not in RESERVED[module]:
                yield f"{path}: imports {module}, which only {', '.join(sorted(RESERVED[module]))} may"


def sources(target):
    folder = ROOT / ("Tests" if target["type"] == "test" else "Sources") / target["name"]
    return [(path.relative_to(ROOT), path.read_text()) for path in sorted(folder.rglob("*.swift"))]


def check(package):
    rooms = {target["name"] for target in package["targets"]}
    faults = [f"{name}: has a line in scripts/layers.py and is no room" for name in sorted(ARROWS.keys() - rooms)]
    for target in package["targets"]:
        name, declared, files = target["name"], dependency_names(target), sources(target)
        if files:
            faults += faults_of_unused(name, declared, files)
        if target["type"] in ("regular", "executable"):
            faults += faults_of_arrows(name, declared, rooms)
            faults += faults_of_imports(name, declared, files)
    return faults


PLANTED = {
    "an arrow that is not allowed": faults_of_arrows("Housekeeping", ARROWS["Housekeeping"] | {"SQLStorage"}, {"SQLStorage"}),
    "an allowed arrow that is gone": faults_of_arrows("Store", set(), set()),
    "a room without a line": faults_of_arrows("Attic", set(), set()),
    "an unused dependency": faults_of_unused("Authority", {"Metrics"}, [("planted.swift", "import Store\n")]),
    "an undeclared import": faults_of_imports("Store", {"AuditTrail"}, [("planted.swift", "import Authority\n")]),
    "a reserved import": faults_of_imports("Store", {"GRDB"}, [("planted.swift", "internal import GRDB\n")]),
}


def self_test():
    """Plants a violation of each kind and demands that it is found."""
    missed = [kind for kind, faults in PLANTED.items() if not list(faults)]
    for kind in missed:
        print(f"layers: {kind} was planted and not found", file=sys.stderr)
    return not missed


def main():
    if not self_test():
        return 1
    package = json.loads(subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, check=True,
                                        stdout=subprocess.PIPE).stdout)
    faults = check(package)
    for fault in faults:
        print(f"layers: {fault}", file=sys.stderr)
    if not faults:
        print(f"layers: {len(ARROWS)} rooms, only allowed arrows; {len(PLANTED)} planted violations were found")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
