// Addresses, sockets and waits.
#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

int64_t transport_now(void) {
  struct timespec now;
  // Goes on while the machine sleeps: after a night every deadline of the evening is over.
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

transport_status transport_fail(transport *t, transport_status status, const char *detail) {
  if (t->status == TRANSPORT_OK) {
    t->status = status;
    snprintf(t->detail, sizeof t->detail, "%s", detail);
  }
  return t->status;
}

transport *transport_new(void) {
  transport *t = calloc(1, sizeof *t);
  if (!t) return NULL;
  t->fd = -1;
  t->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  t->budget = UINT64_MAX;
  if (t->wake < 0) {
    free(t);
    return NULL;
  }
  transport_set_deadline(t, 60000);
  return t;
}

void transport_close(transport *t) {
  if (t->fd >= 0) close(t->fd);
  t->fd = -1;
  transport_fail(t, TRANSPORT_CLOSED, "");
}

void transport_free(transport *t) {
  transport_close(t);
  if (t->tls) gnutls_deinit(t->tls);
  if (t->credentials) gnutls_certificate_free_credentials(t->credentials);
  close(t->wake);
  free(t);
}

void transport_set_deadline(transport *t, int64_t milliseconds) { t->deadline = transport_now() + milliseconds; }
void transport_set_budget(transport *t, uint64_t bytes) { t->budget = bytes; }
transport_status transport_state(const transport *t) { return t->status; }
const char *transport_detail(const transport *t) { return t->detail; }

void transport_cancel(transport *t) {
  uint64_t one = 1;
  ssize_t written = write(t->wake, &one, sizeof one);
  (void)written;  // A full counter is readable already.
}

bool transport_poll(transport *t, int fd, short events) {
  for (;;) {
    int64_t left = t->deadline - transport_now();
    if (left <= 0) {
      transport_fail(t, TRANSPORT_TIMED_OUT, "");
      return false;
    }
    struct pollfd both[2] = {{.fd = fd, .events = events}, {.fd = t->wake, .events = POLLIN}};
    int ready = poll(both, 2, left > slice_ms ? slice_ms : (int)left);
    if (ready < 0 && errno != EINTR) {
      transport_fail(t, TRANSPORT_CLOSED, strerror(errno));
      return false;
    }
    if (ready > 0 && both[1].revents) {
      transport_fail(t, TRANSPORT_CANCELLED, "");
      return false;
    }
    if (ready > 0 && both[0].revents) return true;
  }
}

/// getaddrinfo(3) knows no deadline; its asynchronous form (getaddrinfo_a(3)) does. A request that cannot be taken back
/// is left to its thread, memory and all.
static struct addrinfo *addresses(transport *t, const char *host, uint16_t port) {
  struct request {
    struct gaicb block;
    struct addrinfo hints;
    char host[256], port[8];
  } *request = calloc(1, sizeof *request);
  if (!request) return NULL;
  snprintf(request->host, sizeof request->host, "%s", host);
  snprintf(request->port, sizeof request->port, "%u", port);
  request->hints.ai_socktype = SOCK_STREAM;
  request->hints.ai_flags = AI_NUMERICSERV;
  request->block.ar_name = request->host;
  request->block.ar_service = request->port;
  request->block.ar_request = &request->hints;
  struct gaicb *list[1] = {&request->block};
  int error = getaddrinfo_a(GAI_NOWAIT, list, 1, NULL);
  while (error == 0 && (error = gai_error(&request->block)) == EAI_INPROGRESS) {
    if (transport_now() >= t->deadline) {
      transport_fail(t, TRANSPORT_TIMED_OUT, "");
      if (gai_cancel(&request->block) != EAI_NOTCANCELED) free(request);
      return NULL;
    }
    struct pollfd wake = {.fd = t->wake, .events = POLLIN};
    if (poll(&wake, 1, 0) > 0) {
      transport_fail(t, TRANSPORT_CANCELLED, "");
      if (gai_cancel(&request->block) != EAI_NOTCANCELED) free(request);
      return NULL;
    }
    struct timespec slice = {.tv_nsec = 100000000};
    gai_suspend((const struct gaicb *const *)list, 1, &slice);
    error = 0;
  }
  struct addrinfo *result = error == 0 ? request->block.ar_result : NULL;
  if (!result) transport_fail(t, TRANSPORT_NO_ADDRESS, error ? gai_strerror(error) : "");
  free(request);
  return result;
}

static bool is_loopback(const struct sockaddr *address) {
  if (address->sa_family == AF_INET)
    return (ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr) >> 24) == 127;
  return address->sa_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)address)->sin6_addr);
}

/// 0, or errno.
static int connect_one(transport *t, const struct addrinfo *address) {
  int fd = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, address->ai_protocol);
  if (fd < 0) return errno;
  int error = connect(fd, address->ai_addr, address->ai_addrlen) == 0 ? 0 : errno;
  if (error == EINPROGRESS) {
    socklen_t size = sizeof error;
    if (!transport_poll(t, fd, POLLOUT)) {
      error = ETIMEDOUT;
    } else if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0) {
      error = errno;
    }
  }
  if (error) {
    close(fd);
    return error;
  }
  int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  // A peer that vanished is noticed after two minutes, also where nothing is said (IDLE).
  int idle = 60, interval = 15, count = 4;
  setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
  setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof count);
  t->fd = fd;
  return 0;
}

transport_status transport_connect(transport *t, const char *host, uint16_t port, bool loopback_only) {
  struct addrinfo *all = addresses(t, host, port);
  if (!all) return transport_fail(t, TRANSPORT_NO_ADDRESS, "");
  int64_t whole = t->deadline;
  int error = 0;
  bool is_refused = false;
  for (struct addrinfo *a = all; a && t->fd < 0; a = a->ai_next) {
    if (loopback_only && !is_loopback(a->ai_addr)) {
      is_refused = true;
      continue;
    }
    // One dead address must not use up the time of the others.
    if (a->ai_next) t->deadline = transport_now() + (whole - transport_now()) / 2;
    error = connect_one(t, a);
    t->deadline = whole;
    if (t->status == TRANSPORT_TIMED_OUT && a->ai_next) t->status = TRANSPORT_OK;
    if (t->status != TRANSPORT_OK) break;
  }
  freeaddrinfo(all);
  if (t->fd >= 0 || t->status != TRANSPORT_OK) return t->status;
  if (error == 0 && is_refused) return transport_fail(t, TRANSPORT_NOT_LOOPBACK, "");
  return transport_fail(t, TRANSPORT_UNREACHABLE, strerror(error));
}
