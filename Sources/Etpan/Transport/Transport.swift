private import CEtpan
private import CTransport
import Model

/// A connection to a mail server (`CTransport`): TLS with the server's identity proved, deadlines, cancelling. Owned and
/// used by one session on one thread; only `cancel` may be called from others.
@safe package final class Transport: @unchecked Sendable {
  let endpoint: MailEndpoint
  private let handle: OpaquePointer

  init(_ endpoint: MailEndpoint) throws(ServerError) {
    self.endpoint = endpoint
    guard let handle = unsafe transport_new() else {
      throw ServerError(.unavailable, "\(endpoint.name): memory or descriptors are short")
    }
    unsafe self.handle = handle
  }

  deinit { unsafe transport_free(handle) }

  /// Ends the current wait and every later one.
  package func cancel() { unsafe transport_cancel(handle) }

  func setDeadline(seconds: Double) { unsafe transport_set_deadline(handle, Int64(seconds * 1000)) }

  /// Bytes that may be read until the next call.
  func setBudget(bytes: Int) { unsafe transport_set_budget(handle, UInt64(max(0, bytes))) }

  /// Connects, and where TLS is implicit makes it.
  func connect() throws(ServerError) {
    let server = endpoint.server
    guard !server.host.isEmpty, !server.host.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x2F }) else {
      throw ServerError(.invalid, "“\(server.host.harmless())” is no host name")
    }
    _ = unsafe transport_connect(handle, server.host, UInt16(clamping: server.port), server.tls == .none)
    try check()
    if server.tls == .implicit { try startTLS() }
  }

  /// The handshake; the server's identity is proved before it ends.
  func startTLS() throws(ServerError) {
    let pin = endpoint.pin
    if endpoint.fingerprint != nil, pin == nil {
      throw ServerError(.invalid, "the fingerprint for \(endpoint.name) is not sha256: and 64 hexadecimal digits")
    }
    func start(_ caFile: UnsafePointer<CChar>?, _ pin: UnsafePointer<UInt8>?) {
      _ = unsafe transport_start_tls(
        handle, endpoint.server.host, transport_trust(ca_file: caFile, fingerprint: pin))
    }
    func start(_ caFile: UnsafePointer<CChar>?) {
      guard let pin else { return unsafe start(caFile, nil) }
      unsafe pin.withUnsafeBufferPointer { unsafe start(caFile, $0.baseAddress) }
    }
    if let caFile = endpoint.caFile {
      unsafe caFile.withCString { unsafe start($0) }
    } else {
      start(nil)
    }
    try check()
  }

  /// A libetpan stream, `mailstream *`, which must be closed before the transport goes.
  func makeStream() throws(ServerError) -> UnsafeMutableRawPointer {
    guard let stream = unsafe transport_stream(handle) else {
      throw ServerError(.unavailable, "\(endpoint.name): memory is short")
    }
    return UnsafeMutableRawPointer(stream)
  }

  enum Readiness { case readable, timeUp, interrupted, broken }

  /// - Parameter descriptor: ends the wait, too, when it can be read.
  func wait(seconds: Double, or descriptor: Int32?) -> Readiness {
    switch unsafe transport_wait(handle, Int64(seconds * 1000), descriptor ?? -1) {
    case 1: .readable
    case 0: .timeUp
    case 2: .interrupted
    default: .broken
    }
  }

  /// Throws where the connection is broken, and says how.
  func check() throws(ServerError) { if let failure { throw failure } }

  /// The one place where the transport's states become words.
  var failure: ServerError? {
    let name = endpoint.name
    let detail = unsafe String(cString: transport_detail(handle)).harmless()
    func because(_ text: String) -> String { detail.isEmpty ? text : "\(text): \(detail)" }
    switch unsafe transport_state(handle) {
    case TRANSPORT_OK: return nil
    case TRANSPORT_NO_ADDRESS:
      return ServerError(.unavailable, because("the address of \(endpoint.server.host) could not be found"))
    case TRANSPORT_UNREACHABLE: return ServerError(.unavailable, because("\(name) cannot be reached"))
    case TRANSPORT_NOT_LOOPBACK:
      return ServerError(
        .notTrusted, "\(name) is not on this machine, and without TLS nothing is sent to another one")
    case TRANSPORT_TIMED_OUT: return ServerError(.unavailable, "\(name) did not answer in time")
    case TRANSPORT_CANCELLED: return ServerError(.cancelled, "\(name): cancelled")
    case TRANSPORT_TOO_MUCH: return ServerError(.garbled, "\(name) sent far more than was asked for")
    case TRANSPORT_BAD_CA_FILE:
      return ServerError(.invalid, because("\(endpoint.caFile ?? ""): cannot be used as ca_file"))
    case TRANSPORT_NOT_TRUSTED: return ServerError(.notTrusted, "\(name) is not trusted: \(detail)")
    case TRANSPORT_TLS_FAILED: return ServerError(.notTrusted, because("no TLS could be agreed on with \(name)"))
    default: return ServerError(.unavailable, because("\(name) closed the connection"))
    }
  }
}
