// TLS by GnuTLS: nothing is said to a server before it has proved who it is.
#include "internal.h"

#include <arpa/inet.h>
#include <gnutls/crypto.h>
#include <gnutls/x509.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>

static const char *const priority = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";

static bool is_address(const char *host) {
  unsigned char buffer[16];
  return inet_pton(AF_INET, host, buffer) == 1 || inet_pton(AF_INET6, host, buffer) == 1;
}

static bool is_self_signed(const gnutls_datum_t *certificate) {
  gnutls_x509_crt_t crt;
  if (gnutls_x509_crt_init(&crt) < 0) return false;
  bool result = gnutls_x509_crt_import(crt, certificate, GNUTLS_X509_FMT_DER) == 0 && gnutls_x509_crt_check_issuer(crt, crt);
  gnutls_x509_crt_deinit(crt);
  return result;
}

/// The reasons as clauses that end "the server is not trusted: its certificate …".
static void explain(unsigned status, bool self_signed, char *text, size_t capacity) {
  const struct {
    unsigned flag;
    const char *clause;
  } reasons[] = {
      {GNUTLS_CERT_SIGNER_NOT_FOUND, self_signed ? "is signed by itself" : "is signed by nobody that this machine trusts"},
      {GNUTLS_CERT_UNEXPECTED_OWNER, "is for another host name"},
      {GNUTLS_CERT_EXPIRED, "has expired"},
      {GNUTLS_CERT_NOT_ACTIVATED, "is not valid yet"},
      {GNUTLS_CERT_REVOKED, "was revoked"},
      {GNUTLS_CERT_INSECURE_ALGORITHM, "is signed by a method that is no longer safe"},
      {GNUTLS_CERT_SIGNER_NOT_CA, "is signed by a certificate that may not sign"},
      {GNUTLS_CERT_SIGNATURE_FAILURE, "carries a wrong signature"},
      {GNUTLS_CERT_PURPOSE_MISMATCH, "is not meant for servers"},
  };
  size_t used = 0;
  text[0] = 0;
  for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
    if (!(status & reasons[i].flag) || used >= capacity) continue;
    used += (size_t)snprintf(text + used, capacity - used, "%s%s", used ? ", " : "its certificate ", reasons[i].clause);
  }
  if (used == 0) snprintf(text, capacity, "its certificate cannot be verified");
}

/// Called by GnuTLS inside the handshake; anything but 0 ends it.
static int verify_fingerprint(gnutls_session_t session) {
  transport *t = gnutls_session_get_ptr(session);
  unsigned count = 0;
  const gnutls_datum_t *chain = gnutls_certificate_get_peers(session, &count);
  uint8_t found[32];
  if (!chain || count == 0 || gnutls_hash_fast(GNUTLS_DIG_SHA256, chain[0].data, chain[0].size, found) < 0) {
    transport_fail(t, TRANSPORT_NOT_TRUSTED, "it showed no certificate");
    return -1;
  }
  if (gnutls_memcmp(found, t->fingerprint, sizeof found) == 0) return 0;
  char hex[65];
  for (size_t i = 0; i < sizeof found; i++) snprintf(hex + 2 * i, 3, "%02x", found[i]);
  char text[160];
  snprintf(text, sizeof text, "its certificate is not the pinned one, it has fingerprint sha256:%s", hex);
  transport_fail(t, TRANSPORT_NOT_TRUSTED, text);
  return -1;
}

static transport_status fail_handshake(transport *t, int error) {
  if (t->status != TRANSPORT_OK) return t->status;
  if (error == GNUTLS_E_CERTIFICATE_VERIFICATION_ERROR) {
    char text[300];
    unsigned count = 0;
    const gnutls_datum_t *chain = gnutls_certificate_get_peers(t->tls, &count);
    explain(gnutls_session_get_verify_cert_status(t->tls), count == 1 && is_self_signed(&chain[0]), text, sizeof text);
    return transport_fail(t, TRANSPORT_NOT_TRUSTED, text);
  }
  if (error == GNUTLS_E_NO_CERTIFICATE_FOUND) return transport_fail(t, TRANSPORT_NOT_TRUSTED, "it showed no certificate");
  if (error == GNUTLS_E_PREMATURE_TERMINATION || error == GNUTLS_E_PULL_ERROR || error == GNUTLS_E_PUSH_ERROR)
    return transport_fail(t, TRANSPORT_CLOSED, "");
  if (error == GNUTLS_E_FATAL_ALERT_RECEIVED) {
    const char *name = gnutls_alert_get_name(gnutls_alert_get(t->tls));
    return transport_fail(t, TRANSPORT_TLS_FAILED, name ? name : "an alert without a name");
  }
  return transport_fail(t, TRANSPORT_TLS_FAILED, gnutls_strerror(error));
}

static transport_status load_trust(transport *t, transport_trust trust) {
  if (gnutls_certificate_allocate_credentials(&t->credentials) < 0)
    return transport_fail(t, TRANSPORT_TLS_FAILED, "memory is short");
  if (trust.fingerprint) return TRANSPORT_OK;
  gnutls_certificate_set_x509_system_trust(t->credentials);
  if (trust.ca_file) {
    int count = gnutls_certificate_set_x509_trust_file(t->credentials, trust.ca_file, GNUTLS_X509_FMT_PEM);
    if (count <= 0)
      return transport_fail(t, TRANSPORT_BAD_CA_FILE, count < 0 ? gnutls_strerror(count) : "it holds no certificate");
  }
  return TRANSPORT_OK;
}

transport_status transport_start_tls(transport *t, const char *host, transport_trust trust) {
  if (t->status != TRANSPORT_OK || load_trust(t, trust) != TRANSPORT_OK) return t->status;
  int error = gnutls_init(&t->tls, GNUTLS_CLIENT | GNUTLS_NONBLOCK | GNUTLS_NO_SIGNAL);
  if (error == 0) error = gnutls_priority_set_direct(t->tls, priority, NULL);
  if (error == 0) error = gnutls_credentials_set(t->tls, GNUTLS_CRD_CERTIFICATE, t->credentials);
  // RFC 6066 §3: the name of a host, never an address.
  if (error == 0 && !is_address(host)) error = gnutls_server_name_set(t->tls, GNUTLS_NAME_DNS, host, strlen(host));
  if (error != 0) return fail_handshake(t, error);
  gnutls_session_set_ptr(t->tls, t);
  if (trust.fingerprint) {
    memcpy(t->fingerprint, trust.fingerprint, sizeof t->fingerprint);
    gnutls_session_set_verify_function(t->tls, verify_fingerprint);
  } else {
    gnutls_session_set_verify_cert(t->tls, host, 0);
  }
  gnutls_transport_set_int(t->tls, t->fd);
  // Deadlines are ours: see the loop.
  gnutls_handshake_set_timeout(t->tls, 0);
  for (;;) {
    error = gnutls_handshake(t->tls);
    if (error == 0) return t->status;
    if (gnutls_error_is_fatal(error)) return fail_handshake(t, error);
    if (error == GNUTLS_E_AGAIN &&
        !transport_poll(t, t->fd, gnutls_record_get_direction(t->tls) ? POLLOUT : POLLIN))
      return t->status;
  }
}
