#!/usr/bin/env python3
# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that rooms import what they declare, and declare only arrows that the design allows.

SwiftPM's own explicit-import check lets indirect dependencies pass; this one does not.
Run with --self-test to see that a planted violation is found.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Who may lie above whom: a room may depend on rooms with a smaller level only.
LEVELS = [
    {"CLibIDN2", "COpenSSL", "CSystemCalls", "CertificateModel"},
    {"CLibCrypto", "MailAddressing", "Settings"},
    {"OpenSSLBridge", "MailboxRegistry", "CertificateLedger", "AuditTrail"},
    {"SubjectProfiles", "IssuerKeys", "SecretHandling", "Store"},
    {"SQLStorage", "Registration", "Authority", "SigningAPI"},
    {"SQLiteDriver", "Housekeeping", "SigningServer", "SigningClient"},
    {"Ceremony"},
    {"siegeld", "siegel"},
]

# What only one room may import.
RESERVED = {
    "CLibCrypto": {"OpenSSLBridge"},
    "CLibIDN2": {"MailAddressing"},
    "CSystemCalls": {"SecretHandling", "SigningServer"},
    "GRDB": {"SQLiteDriver"},
    "GRDBSQLite": {"SQLiteDriver"},
    "Hummingbird": {"SigningServer"},
    "HummingbirdCore": {"SigningServer"},
    "TOMLKit": {"Settings"},
    "ArgumentParser": {"siegel", "siegeld"},
}

# Part of the toolchain: no dependency to declare.
TOOLCHAIN = {
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization", "Testing", "_Concurrency",
}

# Modules that a declared product brings along under other names.
BROUGHT = {"Hummingbird": {"HummingbirdCore", "HTTPTypes", "NIOHTTPTypes", "NIOHTTPTypesHTTP1", "ServiceLifecycle"}}

IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private |fileprivate )?import "
                    r"(?:struct |class |enum |func |protocol |var |let |typealias )?(\w+)", re.MULTILINE)


def level(room):
    return next((number for number, rooms in enumerate(LEVELS) if room in rooms), None)


def dependency_names(target):
    names = set()
    for dependency in target["dependencies"]:
        for kind in ("byName", "target", "product"):
            if kind in dependency:
                names.add(dependency[kind][0])
    return names


def faults_of_arrows(target, rooms):
    name = target["name"]
    if level(name) is None:
        yield f"{name}: has no place in scripts/layers.py; say where it lies"
        return
    for dependency in sorted(dependency_names(target) & rooms):
        if level(dependency) is not None and level(dependency) >= level(name):
            yield f"{name}: the arrow to {dependency} does not point downwards"


def faults_of_imports(name, declared, files):
    for path, text in files:
        for module in IMPORT.findall(text):
            if module in TOOLCHAIN or module == name or module == "PackageDescription":
                continue
            brought = set().union(*(BROUGHT.get(product, set()) for product in declared))
            if module not in declared and module not in brought:
                yield f"{path}: imports {module}, which {name} does not declare in Package.swift"
            if module in RESERVED and name not in RESERVED[module]:
                yield f"{path}: imports {module}, which only {', '.join(sorted(RESERVED[module]))} may"


def sources(name):
    folder = ROOT / "Sources" / name
    return [(path.relative_to(ROOT), path.read_text()) for path in sorted(folder.rglob("*.swift"))]


def check(package):
    targets = [target for target in package["targets"] if target["type"] in ("regular", "executable")]
    rooms = {target["name"] for target in package["targets"]}
    faults = []
    for target in targets:
        faults += faults_of_arrows(target, rooms)
        faults += faults_of_imports(target["name"], dependency_names(target), sources(target["name"]))
    return targets, faults


def self_test():
    """Plants a violation of each kind and demands that it is found."""
    upward = {"name": "CertificateModel", "dependencies": [{"byName": ["Authority", None]}]}
    planted = {
        "an upward arrow": list(faults_of_arrows(upward, {"Authority"})),
        "an undeclared import": list(faults_of_imports("Store", {"AuditTrail"}, [("planted.swift", "import Authority\n")])),
        "a reserved import": list(faults_of_imports("Store", {"GRDB"}, [("planted.swift", "internal import GRDB\n")])),
        "a room without a place": list(faults_of_arrows({"name": "Attic", "dependencies": []}, set())),
    }
    missed = [kind for kind, faults in planted.items() if not faults]
    for kind in missed:
        print(f"layers: {kind} was planted and not found", file=sys.stderr)
    return not missed


def main():
    if not self_test():
        return 1
    package = json.loads(subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, check=True,
                                        stdout=subprocess.PIPE).stdout)
    targets, faults = check(package)
    for fault in faults:
        print(f"layers: {fault}", file=sys.stderr)
    if not faults:
        print(f"layers: {len(targets)} rooms, all arrows point downwards; 4 planted violations were found")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
