/* Copyright 2026 The Siegel authors */
/* SPDX-License-Identifier: Apache-2.0 */

/* System calls that Swift cannot make itself: they are variadic, or hidden behind _GNU_SOURCE. */

#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

#include <stdint.h>

/* The process at the other end of a connected Unix socket, as it was when it connected. */
struct siegel_peer {
    int32_t pid; /* may be another process's by now; for log lines only */
    uint32_t uid;
    uint32_t gid;
};

/* SO_PEERCRED of unix(7). Returns 0, or the errno. */
int siegel_peer_credentials(int socket, struct siegel_peer *peer);

/*
 * SO_PEERGROUPS: the supplementary groups of the peer. Writes at most `capacity` of them into `groups`.
 * Returns how many there are, also where that is more than `capacity` (then nothing is written), or -errno.
 */
int siegel_peer_groups(int socket, uint32_t *groups, int capacity);

/* PR_SET_DUMPABLE 0 of prctl(2): no core file, no ptrace by others, /proc/PID belongs to root. Returns 0, or the errno. */
int siegel_forbid_dumps(void);

/* PR_SET_NO_NEW_PRIVS of prctl(2): no later execve gains rights. Returns 0, or the errno. */
int siegel_forbid_new_privileges(void);

/* pipe2(2) whose ends no program inherits: the one to read from, then the one to write to. Returns 0, or the errno. */
int siegel_make_pipe(int ends[2]);

/*
 * Starts a program with posix_spawn(3) in a session of its own, below the root folder, with all signals as a new process
 * has them. `input` is its standard input, `output` its standard output and error; it gets no other descriptor.
 * Returns 0 with the process, or the errno, also where the program cannot be executed.
 */
int siegel_start_program(const char *path, char *const arguments[], char *const environment[], int input, int output,
                         int32_t *process);

#endif
