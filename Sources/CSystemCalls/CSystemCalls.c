/* Copyright 2026 The Siegel authors */
/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE

#include "CSystemCalls.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/socket.h>

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
