// The transport as a libetpan stream.
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <resolv.h>
#include <arpa/nameser.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/// What of libetpan's buffer one read may fill: large literals come in large pieces.
enum { buffer_bytes = 64 << 10 };

/// libetpan spins for ever on 0, so the end of the stream is -1 like every other failure.
static ssize_t read_some(mailstream_low *low, void *buffer, size_t capacity) {
  transport *t = low->data;
  if (t->status != TRANSPORT_OK || capacity == 0) return -1;
  if (t->budget == 0) {
    transport_fail(t, TRANSPORT_TOO_MUCH, "");
    return -1;
  }
  for (;;) {
    ssize_t got;
    bool again;
    if (t->tls) {
      got = gnutls_record_recv(t->tls, buffer, capacity);
      again = got == GNUTLS_E_AGAIN || got == GNUTLS_E_INTERRUPTED;
      if (again && gnutls_record_get_direction(t->tls)) {
        // Never waits for writing in practice; a full socket buffer during a key update would.
        if (!transport_poll(t, t->fd, POLLOUT)) return -1;
        continue;
      }
    } else {
      got = recv(t->fd, buffer, capacity, 0);
      again = got < 0 && (errno == EAGAIN || errno == EINTR);
    }
    if (got > 0) {
      t->budget = t->budget > (uint64_t)got ? t->budget - (uint64_t)got : 0;
      return got;
    }
    if (!again) {
      // A request to renegotiate comes here, too, and ends the connection.
      transport_fail(t, TRANSPORT_CLOSED, "");
      return -1;
    }
    if (!transport_poll(t, t->fd, POLLIN)) return -1;
  }
}

static ssize_t write_some(mailstream_low *low, const void *bytes, size_t count) {
  transport *t = low->data;
  if (t->status != TRANSPORT_OK) return -1;
  for (;;) {
    ssize_t sent;
    bool again;
    if (t->tls) {
      sent = gnutls_record_send(t->tls, bytes, count);
      again = sent == GNUTLS_E_AGAIN || sent == GNUTLS_E_INTERRUPTED;
    } else {
      sent = send(t->fd, bytes, count, MSG_NOSIGNAL);
      again = sent < 0 && (errno == EAGAIN || errno == EINTR);
    }
    if (sent >= 0) return sent;
    if (!again) {
      transport_fail(t, TRANSPORT_CLOSED, "");
      return -1;
    }
    if (!transport_poll(t, t->fd, POLLOUT)) return -1;
  }
}

static int close_stream(mailstream_low *low) {
  transport *t = low->data;
  // Says good-bye where that needs no waiting.
  if (t->tls && t->status == TRANSPORT_OK) gnutls_bye(t->tls, GNUTLS_SHUT_WR);
  transport_close(t);
  return 0;
}

static int descriptor(mailstream_low *low) { return ((transport *)low->data)->fd; }

/// The transport belongs to its owner.
static void free_low(mailstream_low *low) { free(low); }

static void cancel_low(mailstream_low *low) { transport_cancel(low->data); }

static mailstream_low_driver driver = {
    .mailstream_read = read_some,
    .mailstream_write = write_some,
    .mailstream_close = close_stream,
    .mailstream_get_fd = descriptor,
    .mailstream_free = free_low,
    .mailstream_cancel = cancel_low,
};

mailstream *transport_stream(transport *t) {
  mailstream_low *low = mailstream_low_new(t, &driver);
  if (!low) return NULL;
  mailstream *stream = mailstream_new(low, buffer_bytes);
  if (!stream) free(low);
  return stream;
}

int transport_wait(transport *t, int64_t milliseconds, int other) {
  if (t->status != TRANSPORT_OK) return -1;
  if (t->tls && gnutls_record_check_pending(t->tls) > 0) return 1;
  struct pollfd all[3] = {
      {.fd = t->fd, .events = POLLIN}, {.fd = t->wake, .events = POLLIN}, {.fd = other, .events = POLLIN}};
  int64_t end = transport_now() + milliseconds;
  for (;;) {
    int64_t left = end - transport_now();
    if (left <= 0) return 0;
    int ready = poll(all, 3, left > slice_ms ? slice_ms : (int)left);
    if (ready < 0 && errno != EINTR) return -1;
    if (ready > 0 && all[1].revents) {
      transport_fail(t, TRANSPORT_CANCELLED, "");
      return -1;
    }
    if (ready > 0 && all[0].revents) return 1;
    if (ready > 0 && all[2].revents) return 2;
  }
}

int transport_query_srv(const char *name, unsigned char *reply, int capacity) {
  return res_query(name, ns_c_in, ns_t_srv, reply, capacity);
}
