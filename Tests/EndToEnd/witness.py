# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""Remembers what callers got from a daemon that is killed again and again, and compares the ledger with it."""
from cryptography import x509

COUNTS = []


def note(line):
    """One line for the end of the test run."""
    COUNTS.append(line)


class Witness:
    """What was handed out and revoked so far, and the newest CRL that anybody saw."""

    def __init__(self, home, issuer):
        self.list_path = home / "state" / "public" / f"{issuer}.crl"
        self.issuer = issuer
        self.handed_out = {}
        self.asked = set()
        self.revoked = set()
        self.list_number = 0

    def got(self, person, answer):
        """Takes down an answer; None for one that never came."""
        self.asked.add(person.user)
        if answer is not None and answer.status == 201:
            serial = answer.json["serial"]
            assert serial not in self.handed_out, f"{serial} was handed out twice"
            self.handed_out[serial] = person.user

    def got_revocation(self, serial, answer):
        if answer is not None and answer.status == 200:
            self.revoked.add(serial)

    def examine(self, directory):
        """All that must hold after a restart, whatever the moment of the crash was."""
        records = directory.certificates()
        by_serial = {record["serial"]: record for record in records}
        assert len(by_serial) == len(records), "a serial number stands twice in the ledger"
        self._examine_handed_out(by_serial)
        self._examine_the_rest(records)
        self._examine_the_list(by_serial)
        check = directory.socket.post("/v1/audit/verify").expect(200).json
        assert check["ok"] and check["problems"] == [], check
        return by_serial

    def _examine_handed_out(self, by_serial):
        for serial, user in self.handed_out.items():
            record = by_serial.get(serial)
            assert record is not None, f"{serial} was handed out, and the ledger does not know it"
            assert record["applicant"] == user and record["status"] in ("valid", "undelivered", "revoked"), record
        for serial in self.revoked:
            assert by_serial[serial]["status"] == "revoked", f"{serial} is not revoked any more"

    def _examine_the_rest(self, records):
        """What nobody got is no certificate that the ledger takes for delivered."""
        for record in records:
            if record["serial"] not in self.handed_out:
                assert record["status"] in ("intended", "undelivered", "revoked", "abandoned"), record
                assert record["delivered"] is False, record

    def _examine_the_list(self, by_serial):
        """The published CRL is whole, its number never shrinks, and nothing vanishes from it."""
        crl = x509.load_der_x509_crl(self.list_path.read_bytes())
        number = crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
        assert number >= self.list_number, "the number of the CRL became smaller"
        listed = {f"{entry.serial_number:032x}" for entry in crl}
        known = {serial for serial, record in by_serial.items() if record["status"] == "revoked"}
        assert listed <= known, "a serial on the CRL is not revoked in the ledger"
        self.list_number = number

    def settle(self, directory):
        """Ends what is open: every dangling intent is revoked, every lost certificate asked for again."""
        by_serial = self.examine(directory)
        dangling = [record for record in by_serial.values() if record["status"] == "intended"]
        lost = [
            record for record in by_serial.values()
            if record["status"] == "undelivered" and record["serial"] not in self.handed_out
        ]
        for record in dangling:
            revoked = directory.revoke(record["serial"], "cessationOfOperation").expect(200).json
            assert revoked["status"] == "revoked"
            self.revoked.add(record["serial"])
        self._publish(directory, {record["serial"] for record in dangling})
        return dangling, lost

    def _publish(self, directory, serials):
        directory.socket.post(f"/v1/issuers/{self.issuer}/crl", {}).expect(200)
        crl = x509.load_der_x509_crl(self.list_path.read_bytes())
        listed = {f"{entry.serial_number:032x}" for entry in crl}
        assert serials | self.revoked <= listed, "a revoked serial is not on the new CRL"
