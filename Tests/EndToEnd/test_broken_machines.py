# Copyright 2026 The Siegel authors
# SPDX-License-Identifier: Apache-2.0
"""A full disk, a disk that is read-only, a clock that went back: no certificate leaves, and health says why."""
import contextlib
import os
import shutil
import signal
import subprocess
import time

import pytest

import csr_files
import homes
import passwords
from clocks import Clock
from people import Directory, login
from siegel_daemon import Daemon
from tools import run


@contextlib.contextmanager
def small_disk(new_home, directory, megabytes):
    """A home on a file system of its own, of a few megabytes."""
    directory.mkdir()
    run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", directory).expect()
    try:
        shutil.copytree(new_home, directory / "h", symlinks=True)
        yield directory / "h"
    finally:
        run("umount", directory).expect()


@pytest.fixture
def disk(new_home):
    """The place for a small disk; short, for the socket's path."""
    copy = homes.copy_home(new_home)
    yield copy.parent / "d"
    homes.remove_home(copy)


def daemon_on(home, disk, socket_path=None):
    """A daemon whose log does not lie on the disk that fails."""
    daemon = Daemon(home)
    daemon.log_path = disk.parent / "log"
    daemon.socket_path = socket_path or daemon.socket_path
    return daemon


def fill(directory):
    """Writes until nothing fits any more."""
    with contextlib.suppress(OSError), open(directory / "filler", "wb") as file:
        while True:
            file.write(bytes(4096))
            file.flush()


def problems(daemon):
    answer = daemon.socket.get("/v1/health")
    return answer.status, [problem["code"] for problem in answer.json["problems"]], answer.json["store"]["writable"]


def test_a_full_disk_lets_no_certificate_out(new_home, disk):
    with small_disk(new_home, disk, 8) as home, daemon_on(home, disk) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        people = [directory.new_person(functional=[login()]) for _ in range(3)]
        before = directory.certificates()
        fill(disk)
        refused = fill_up_with_requests(directory, people)
        for answer in refused:
            answer.expect_problem(503, "storage-unavailable")
            assert answer.headers["Retry-After"]
        fill_by_health(daemon)
        assert problems(daemon) == (503, ["storage-unavailable"], False)
        issuer = daemon.socket.items("/v1/issuers")[0]["name"]
        daemon.socket.post(f"/v1/issuers/{issuer}/crl", {}).expect_problem(503, "storage-unavailable")
        assert directory.certificates() == before

        (disk / "filler").unlink()
        wait_until_healthy(daemon)
        for person in people:
            asked = directory.request(person, person.function, csr=csr_files.csr())
            assert asked.status == 201, asked
        assert daemon.socket.post("/v1/audit/verify").expect(200).json["ok"]


def fill_up_with_requests(directory, people):
    """Asks until the last free octet of the log is used, and then once for everybody."""
    for _ in range(2000):
        extra = directory.socket.put("/v1/people/filler", {
            "givenName": "", "surname": f"Filler {time.monotonic_ns()}",
            "primaryAddress": "filler@example.org", "functional": [],
        })
        if extra.status >= 500:
            break
    answers = [directory.request(person, csr=csr_files.csr()) for person in people]
    return answers + [directory.request_with_key(people[0], password=passwords.ASCII)]


def fill_by_health(daemon):
    """Health writes a row each second: what a person's record found no room for may have been enough for some of them."""
    for _ in range(300):
        if daemon.socket.get("/v1/health").status == 503:
            return
        time.sleep(0.1)


def wait_until_healthy(daemon, seconds=10):
    deadline = time.monotonic() + seconds
    while daemon.socket.get("/v1/health").status != 200:
        assert time.monotonic() < deadline, daemon.socket.get("/v1/health")
        time.sleep(0.1)


@contextlib.contextmanager
def failing_calls(daemon, calls, error):
    """Lets system calls of the daemon fail from now on, as a broken disk does."""
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(daemon.pid), "-o", "/dev/null", "-e", f"inject={calls}:error={error}"],
        stderr=subprocess.PIPE,
    )
    try:
        assert b"attached" in tracer.stderr.readline()
        yield
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.wait(30)


@pytest.mark.parametrize(
    ("calls", "error"), [("pwrite64", "EROFS"), ("pwrite64", "EIO"), ("fdatasync,fsync", "EIO"), ("pwrite64", "ENOSPC")]
)
def test_a_disk_that_fails_under_the_daemon_lets_no_certificate_out(fresh_home, calls, error):
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        with failing_calls(daemon, calls, error):
            directory.request(person, csr=csr_files.csr()).expect_problem(503, "storage-unavailable")
            directory.request_with_key(person).expect_problem(503, "storage-unavailable")
            assert problems(daemon) == (503, ["storage-unavailable"], False)
        wait_until_healthy(daemon)
        assert directory.certificates() == []
        directory.request(person, csr=csr_files.csr()).expect(201)
        assert daemon.socket.post("/v1/audit/verify").expect(200).json["ok"]


def log_and_issue(daemon):
    """A call that is logged, and one that counts."""
    issuer = daemon.socket.items("/v1/issuers")[0]["name"]
    daemon.socket.post(f"/v1/issuers/{issuer}/crl", {}).expect(200)
    directory = Directory(daemon.socket)
    directory.enter_domain()
    directory.request(directory.new_person(), csr=csr_files.csr()).expect(201)
    assert problems(daemon) == (200, [], True)


def test_a_log_on_the_full_disk_does_not_end_the_daemon(new_home, disk):
    with small_disk(new_home, disk, 8) as home:
        daemon = daemon_on(home, disk)
        daemon.log_path = home / "state" / "siegeld.log"
        with daemon:
            directory = Directory(daemon.socket)
            directory.enter_domain()
            people = [directory.new_person() for _ in range(3)]
            fill(disk)
            for answer in fill_up_with_requests(directory, people):
                answer.expect_problem(503, "storage-unavailable")
            fill_by_health(daemon)
            assert problems(daemon) == (503, ["storage-unavailable"], False)
            (disk / "filler").unlink()
            wait_until_healthy(daemon)
            directory.request(people[0], csr=csr_files.csr()).expect(201)


def test_a_log_that_takes_nothing_does_not_end_the_daemon(fresh_home):
    daemon = Daemon(fresh_home)
    with open("/dev/full", "wb") as daemon.standard_error, daemon:
        log_and_issue(daemon)


def test_a_reader_of_the_log_who_leaves_does_not_end_the_daemon(fresh_home):
    daemon = Daemon(fresh_home)
    reading, daemon.standard_error = os.pipe()
    daemon.launch()
    os.close(daemon.standard_error)
    try:
        daemon.wait_until_it_answers()
        os.close(reading)
        log_and_issue(daemon)
        daemon.stop()
    finally:
        daemon.kill()


def test_a_refusal_that_nobody_reads_ends_with_its_status(fresh_home):
    daemon = Daemon(fresh_home)
    homes.settings_file(fresh_home).unlink()
    with open("/dev/full", "wb") as daemon.standard_error:
        assert daemon.launch().wait_for_end() == 1


def test_closed_standard_files_are_not_taken_by_others(fresh_home):
    """Else log lines would go into whatever was opened first."""
    closed = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]
    with Daemon(fresh_home, wrapper=closed) as daemon:
        assert [os.readlink(f"/proc/{daemon.pid}/fd/{number}") for number in range(3)] == ["/dev/null"] * 3
        log_and_issue(daemon)


def test_a_home_that_nobody_may_write_is_answered_from_and_lets_no_certificate_out(new_home, disk):
    """Read-only from the start, with the socket elsewhere; health says it, and a later start on the mended home is well."""
    with small_disk(new_home, disk, 32) as home:
        with daemon_on(home, disk) as daemon:
            directory = Directory(daemon.socket)
            directory.enter_domain()
            person = directory.new_person()
        elsewhere = disk.parent / "siegel.sock"
        homes.replace_in_settings(home, 'path = "state/siegel.sock"', 'path = "../../siegel.sock"')
        run("mount", "-o", "remount,ro", disk).expect()
        with daemon_on(home, disk, elsewhere) as daemon:
            assert problems(daemon) == (503, ["storage-unavailable"], False)
            assert len(daemon.socket.items("/v1/people")) == 1
            Directory(daemon.socket).request(person, csr=csr_files.csr()).expect_problem(503, "storage-unavailable")
            daemon.socket.post("/v1/audit/verify").expect(200)
        run("mount", "-o", "remount,rw", disk).expect()
        with daemon_on(home, disk, elsewhere) as daemon:
            assert problems(daemon) == (200, [], True)
            Directory(daemon.socket).request(person, csr=csr_files.csr()).expect(201)


def test_a_clock_that_goes_back_stops_signing(fresh_home, tmp_path):
    clock = Clock(tmp_path)
    clock.set("+1h")
    with clock.daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        issuers = daemon.socket.items("/v1/issuers")
        active = next(issuer["name"] for issuer in issuers if issuer["state"] == "active")
        before = directory.state()

        clock.set("+0")
        answer = directory.request(person, csr=csr_files.csr()).expect_problem(503, "clock-behind")
        assert answer.headers["Retry-After"]
        daemon.socket.post(f"/v1/issuers/{active}/crl", {}).expect_problem(503, "clock-behind")
        assert problems(daemon) == (503, ["clock-behind"], True)
        assert directory.state() == before

        clock.set("+1h")
        directory.request(person, csr=csr_files.csr()).expect(201)
        assert daemon.socket.get("/v1/health").expect(200).json["status"] == "ok"


@pytest.mark.parametrize("behind", ["-6m", "-2d"])
def test_a_daemon_on_a_clock_that_is_behind_answers_and_does_not_sign(fresh_home, behind):
    with Daemon(fresh_home) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
    with Daemon(fresh_home, wrapper=["faketime", "-f", behind], log_name="behind.log") as daemon:
        status, codes, writable = problems(daemon)
        assert (status, set(codes), writable) == (503, {"clock-behind"}, True)
        assert len(daemon.socket.items("/v1/people")) == 1
        directory = Directory(daemon.socket)
        directory.request(person, csr=csr_files.csr()).expect_problem(503, "clock-behind")
        assert directory.certificates() == []
    with Daemon(fresh_home, log_name="mended.log") as daemon:
        Directory(daemon.socket).request(person, csr=csr_files.csr()).expect(201)
        assert daemon.socket.post("/v1/audit/verify").expect(200).json["ok"]


def test_a_clock_a_little_behind_is_tolerated(fresh_home):
    with Daemon(fresh_home, wrapper=["faketime", "-f", "+4m"]) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
    with Daemon(fresh_home, log_name="behind.log") as daemon:
        Directory(daemon.socket).request(person, csr=csr_files.csr()).expect(201)


@pytest.mark.parametrize(
    ("ahead", "status", "code"),
    [("+2850d", 200, "issuer-expiring"), ("+3000d", 200, "issuer-expiring"), ("+310d", 200, "root-crl-lapsing")],
)
def test_health_warns_in_time(fresh_home, ahead, status, code):
    with Daemon(fresh_home, wrapper=["faketime", "-f", ahead]) as daemon:
        answer = daemon.socket.get("/v1/health")
        assert answer.status == status
        assert code in [problem["code"] for problem in answer.json["problems"]], answer


def test_a_validity_beyond_the_authoritys_is_refused_and_not_cut(fresh_home):
    with Daemon(fresh_home, wrapper=["faketime", "-f", "+3000d"]) as daemon:
        directory = Directory(daemon.socket)
        directory.enter_domain()
        person = directory.new_person()
        directory.request(person, csr=csr_files.csr()).expect_problem(503, "issuer-expiring")
        assert directory.certificates() == []
