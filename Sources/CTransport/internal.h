#ifndef RETAINER_TRANSPORT_INTERNAL_H
#define RETAINER_TRANSPORT_INTERNAL_H

#include "transport.h"

#include <gnutls/gnutls.h>

struct transport {
  int fd;
  /// An eventfd that is readable once the transport was cancelled.
  int wake;
  /// CLOCK_BOOTTIME, milliseconds.
  int64_t deadline;
  uint64_t budget;
  transport_status status;
  char detail[400];
  gnutls_session_t tls;
  gnutls_certificate_credentials_t credentials;
  uint8_t fingerprint[32];
  bool has_fingerprint;
};

/// poll(2) does not count the time that the machine sleeps: waits are cut into slices of this length.
enum { slice_ms = 20000 };

int64_t transport_now(void);
/// Keeps the first failure; always answers it.
transport_status transport_fail(transport *t, transport_status status, const char *detail);
/// Waits for POLLIN or POLLOUT on a descriptor until the deadline; false (and a status) on anything else.
bool transport_poll(transport *t, int fd, short events);
void transport_close(transport *t);

#endif
