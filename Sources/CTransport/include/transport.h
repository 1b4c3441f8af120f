// A connection to a mail server that libetpan can read and write: addresses tried within a deadline, TLS with the
// server's identity proved inside the handshake, every wait ended by a deadline or by `transport_cancel`.
//
// One thread uses a transport; only `transport_cancel` may be called from another.
#ifndef RETAINER_TRANSPORT_H
#define RETAINER_TRANSPORT_H

#include <libetpan/libetpan.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct transport transport;

/// What became of the last step. The first that is not `TRANSPORT_OK` stays: a broken connection is not used again.
typedef enum transport_status {
  TRANSPORT_OK = 0,
  /// The name has no address.
  TRANSPORT_NO_ADDRESS,
  /// No address could be connected to; the detail is the system's reason for the last.
  TRANSPORT_UNREACHABLE,
  /// A plain connection would leave this machine.
  TRANSPORT_NOT_LOOPBACK,
  TRANSPORT_TIMED_OUT,
  TRANSPORT_CANCELLED,
  /// The other side closed or reset the connection.
  TRANSPORT_CLOSED,
  /// More bytes than the budget of the command allows.
  TRANSPORT_TOO_MUCH,
  /// The file of certificates to trust cannot be used.
  TRANSPORT_BAD_CA_FILE,
  /// The server is not proved to be who it should be; the detail says why.
  TRANSPORT_NOT_TRUSTED,
  /// No TLS could be agreed on; the detail is the library's reason.
  TRANSPORT_TLS_FAILED,
} transport_status;

/// Whom to believe. Verification cannot be switched off.
typedef struct transport_trust {
  /// PEM certificates to trust beside the system's; NULL for none.
  const char *_Nullable ca_file;
  /// SHA-256 of the server's certificate (DER): exactly this one is trusted, whoever signed it; NULL for none.
  const uint8_t *_Nullable fingerprint;
} transport_trust;

/// NULL where memory or descriptors are short.
transport *_Nullable transport_new(void);
/// Closes the connection, too. No stream made of it may be used any more.
void transport_free(transport *t);

/// Ends all waits of the following steps: `milliseconds` from now.
void transport_set_deadline(transport *t, int64_t milliseconds);
/// Bytes that may be read from now on.
void transport_set_budget(transport *t, uint64_t bytes);

transport_status transport_connect(transport *t, const char *host, uint16_t port, bool loopback_only);
/// Handshake and proof of identity: chain, host name and dates, or the fingerprint. TLS 1.2 or newer.
transport_status transport_start_tls(transport *t, const char *host, transport_trust trust);

/// A libetpan stream over the transport; NULL where memory is short. `mailstream_close` closes the connection and leaves
/// the transport, which must outlive the stream.
mailstream *_Nullable transport_stream(transport *t);

/// Waits until something can be read: 1; the time is up: 0; the other descriptor (-1: none) can be read or has ended: 2;
/// cancelled or broken: -1.
int transport_wait(transport *t, int64_t milliseconds, int other);

/// Ends the current wait and every later one. Any thread.
void transport_cancel(transport *t);

transport_status transport_state(const transport *t);
/// A clause that says more than the status, or "".
const char *transport_detail(const transport *t);

/// The records of an RFC 2782 service, as the resolver gives them; answers the length of the reply, or -1.
int transport_query_srv(const char *name, unsigned char *reply, int capacity);

#pragma clang assume_nonnull end
#endif
