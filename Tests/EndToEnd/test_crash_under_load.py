# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""SIGKILL at a hundred random moments while several callers issue, revoke and publish."""
import http.client
import random
import threading
import time

import csr_files
import homes
from people import Directory
from siegel_daemon import Daemon
from witness import Witness, note

KILLS = 100
CALLERS = 4
# The whole ledger is examined after every so many kills, and at the end; each life adds to the same ledger.
EXAMINED_EVERY = 10
LOST = (OSError, http.client.HTTPException)


class Caller(threading.Thread):
    """Issues without pause; now and then it revokes, or has a CRL made."""

    def __init__(self, directory, witness, lock, seed):
        super().__init__()
        self.directory = directory
        self.witness = witness
        self.lock = lock
        self.choices = random.Random(seed)
        self.error = None

    def run(self):
        try:
            while True:
                self.step()
        except LOST:
            return
        except BaseException as error:  # noqa: BLE001, shown by the test
            self.error = error

    def step(self):
        person = self.directory.new_person()
        answer = self.ask(person)
        assert answer.status == 201, answer
        choice = self.choices.random()
        if choice < 0.2:
            self.revoke(answer.json["serial"])
        elif choice < 0.25:
            self.directory.socket.post(f"/v1/issuers/{self.witness.issuer}/crl", {}).expect(200)

    def ask(self, person):
        answer = None
        try:
            answer = self.directory.request(person, csr=csr_files.csr())
            return answer
        finally:
            with self.lock:
                self.witness.got(person, answer)

    def revoke(self, serial):
        answer = self.directory.revoke(serial, "superseded")
        with self.lock:
            self.witness.got_revocation(serial, answer.expect(200))


def kill_under_load(home, witness, chance, is_examined):
    """One life of a daemon: it is examined, loaded, and killed at a random moment."""
    daemon = Daemon(home).start()
    try:
        directory, lock = Directory(daemon.socket), threading.Lock()
        if is_examined:
            witness.examine(directory)
        callers = [Caller(directory, witness, lock, chance.random()) for _ in range(CALLERS)]
        for caller in callers:
            caller.start()
        time.sleep(chance.uniform(0.005, 0.25))
    finally:
        daemon.kill()
    for caller in callers:
        caller.join(60)
        assert caller.error is None, repr(caller.error)


def test_a_hundred_random_moments(new_home):
    home = homes.copy_home(new_home)
    with Daemon(home) as daemon:
        Directory(daemon.socket).enter_domain()
        issuers = daemon.socket.items("/v1/issuers")
    witness = Witness(home, next(issuer["name"] for issuer in issuers if issuer["state"] == "active"))
    seed = random.randrange(1 << 32)
    chance = random.Random(seed)
    for number in range(KILLS):
        kill_under_load(home, witness, chance, number % EXAMINED_EVERY == 0)
    with Daemon(home) as daemon:
        directory = Directory(daemon.socket)
        dangling, lost = witness.settle(directory)
        ask_for_the_lost(directory, witness, lost)
        total = len(directory.certificates())
        witness.examine(directory)
    note(
        f"random moments (seed {seed}): {KILLS} kills, {len(witness.handed_out)} certificates handed out, "
        f"{total} in the ledger, {len(witness.revoked)} revocations, {len(dangling)} dangling intents, {len(lost)} lost"
    )
    homes.remove_home(home)


def ask_for_the_lost(directory, witness, lost):
    """Whoever lost their answer asks again, and the lost certificate is revoked by that."""
    for record in lost:
        body = {"address": record["address"], "csr": csr_files.csr()}
        answer = directory.socket.post("/v1/certificates", body, acting_user=record["applicant"]).expect(201)
        witness.handed_out[answer.json["serial"]] = record["applicant"]
        now = directory.certificate(record["serial"])
        assert (now["status"], now["reason"]) == ("revoked", "superseded")
