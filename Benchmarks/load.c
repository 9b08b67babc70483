/* Copyright 2026 The Siegel authors */
/* SPDX-License-Identifier: Apache-2.0 */

/*
 * Sends prepared HTTP requests over N connections to a Unix socket, each connection one request at a time, and prints
 * how long they took. Small, so that the machine's time goes to the daemon.
 *
 * The file holds the requests one after the other, each behind its length as four octets, least significant first.
 */

#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { MOST_CONNECTIONS = 512, ANSWER_SIZE = 1 << 16 };

struct connection {
    int socket;
    double sent_at;
    size_t received;
    char answer[ANSWER_SIZE];
};

static struct connection connections[MOST_CONNECTIONS];
static uint8_t *next_request, *end_of_requests;
static double *latencies;
static size_t answered, created, refused;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void load_requests(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) fail(path);
    long size = ftell(file);
    rewind(file);
    next_request = malloc((size_t)size);
    if (!next_request || fread(next_request, 1, (size_t)size, file) != (size_t)size) fail(path);
    end_of_requests = next_request + size;
    fclose(file);
}

static int connect_to(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    if (descriptor < 0 || connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0) fail(path);
    return descriptor;
}

/* Returns whether there was a request left. */
static int send_next(struct connection *connection)
{
    if (next_request >= end_of_requests) return 0;
    uint32_t length;
    memcpy(&length, next_request, 4);
    next_request += 4;
    for (uint32_t sent = 0; sent < length;) {
        ssize_t count = send(connection->socket, next_request + sent, length - sent, MSG_NOSIGNAL);
        if (count <= 0) fail("send");
        sent += (uint32_t)count;
    }
    next_request += length;
    connection->received = 0;
    connection->sent_at = now();
    return 1;
}

static int is_complete(struct connection *connection)
{
    connection->answer[connection->received] = 0;
    char *body = strstr(connection->answer, "\r\n\r\n");
    char *header = strcasestr(connection->answer, "content-length:");
    if (!body || !header || header > body) {
        char *chunks_end = body ? strstr(body, "\r\n0\r\n\r\n") : NULL;
        return chunks_end != NULL;
    }
    size_t wanted = (size_t)strtoul(header + 15, NULL, 10);
    return connection->received >= (size_t)(body + 4 - connection->answer) + wanted;
}

static int receive(struct connection *connection)
{
    ssize_t count = recv(connection->socket, connection->answer + connection->received,
                         ANSWER_SIZE - 1 - connection->received, 0);
    if (count <= 0) fail("recv");
    connection->received += (size_t)count;
    if (!is_complete(connection)) return 1;
    latencies[answered++] = now() - connection->sent_at;
    if (strncmp(connection->answer, "HTTP/1.1 201", 12) == 0) created++;
    else if (refused++ == 0) fprintf(stderr, "first refusal: %.400s\n", connection->answer);
    return send_next(connection);
}

static int compare(const void *left, const void *right)
{
    double difference = *(const double *)left - *(const double *)right;
    return difference < 0 ? -1 : difference > 0;
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "usage: load SOCKET REQUESTS CONNECTIONS\n");
        return 2;
    }
    load_requests(arguments[2]);
    int wanted = atoi(arguments[3]);
    if (wanted < 1 || wanted > MOST_CONNECTIONS) return 2;
    latencies = malloc(sizeof *latencies * 4000000);
    int poll = epoll_create1(0), open_connections = 0;
    for (int index = 0; index < wanted; index++) connections[index].socket = connect_to(arguments[1]);
    double begun = now();
    for (int index = 0; index < wanted; index++) {
        struct epoll_event event = {.events = EPOLLIN, .data.u32 = (uint32_t)index};
        epoll_ctl(poll, EPOLL_CTL_ADD, connections[index].socket, &event);
        if (send_next(&connections[index])) open_connections++;
    }
    while (open_connections > 0) {
        struct epoll_event events[64];
        int ready = epoll_wait(poll, events, 64, 30000);
        if (ready <= 0) fail("no answer for 30 s");
        for (int index = 0; index < ready; index++)
            if (!receive(&connections[events[index].data.u32])) open_connections--;
    }
    double seconds = now() - begun;
    qsort(latencies, answered, sizeof *latencies, compare);
    printf("connections %d answered %zu created %zu refused %zu seconds %.2f per-second %.0f p50-ms %.2f p99-ms %.2f\n",
           wanted, answered, created, refused, seconds, (double)answered / seconds,
           latencies[answered / 2] * 1e3, latencies[answered * 99 / 100] * 1e3);
    return refused == 0 ? 0 : 1;
}
