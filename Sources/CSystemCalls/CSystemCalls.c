/* Copyright 2026 The Siegel authors */
/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE

#include "CSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef SO_PEERGROUPS
#define SO_PEERGROUPS 59
#endif

_Static_assert(sizeof(gid_t) == sizeof(uint32_t), "group identifiers have 32 bits");

int siegel_peer_credentials(int socket, struct siegel_peer *peer)
{
    struct ucred credentials;
    socklen_t length = sizeof credentials;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0)
        return errno;
    if (length != sizeof credentials)
        return EINVAL;
    peer->pid = credentials.pid;
    peer->uid = credentials.uid;
    peer->gid = credentials.gid;
    return 0;
}

int siegel_peer_groups(int socket, uint32_t *groups, int capacity)
{
    socklen_t length = (socklen_t)capacity * sizeof *groups;
    /* ERANGE: the buffer is too small, and length says what is needed. */
    if (getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups, &length) != 0 && errno != ERANGE)
        return -errno;
    return (int)(length / sizeof *groups);
}

int siegel_forbid_dumps(void)
{
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : errno;
}

int siegel_forbid_new_privileges(void)
{
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : errno;
}

int siegel_make_pipe(int ends[2])
{
    return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
}

static int describe_descriptors(posix_spawn_file_actions_t *actions, int input, int output)
{
    int fault = posix_spawn_file_actions_addchdir_np(actions, "/");
    if (fault == 0)
        fault = posix_spawn_file_actions_adddup2(actions, input, 0);
    if (fault == 0)
        fault = posix_spawn_file_actions_adddup2(actions, output, 1);
    if (fault == 0)
        fault = posix_spawn_file_actions_adddup2(actions, output, 2);
    if (fault == 0)
        fault = posix_spawn_file_actions_addclosefrom_np(actions, 3);
    return fault;
}

static int describe_signals(posix_spawnattr_t *attributes)
{
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    int fault = posix_spawnattr_setsigmask(attributes, &none);
    if (fault == 0)
        fault = posix_spawnattr_setsigdefault(attributes, &all);
    if (fault == 0)
        fault = posix_spawnattr_setflags(
            attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    return fault;
}

int siegel_start_program(const char *path, char *const arguments[], char *const environment[], int input, int output,
                         int32_t *process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int fault = posix_spawn_file_actions_init(&actions);
    if (fault != 0)
        return fault;
    fault = posix_spawnattr_init(&attributes);
    if (fault == 0) {
        fault = describe_descriptors(&actions, input, output);
        if (fault == 0)
            fault = describe_signals(&attributes);
        if (fault == 0)
            fault = posix_spawn(process, path, &actions, &attributes, arguments, environment);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}
