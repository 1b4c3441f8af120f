import Model

/// Whether a server is there and is proved, without saying anything to it.
package enum ServerProbe {
  /// Connects, and where TLS is implicit makes it. With STARTTLS the proof comes at the log-in.
  package static func reach(_ endpoint: MailEndpoint, seconds: Double) throws(ServerError) {
    let transport = try Transport(endpoint)
    transport.setDeadline(seconds: seconds)
    try transport.connect()
  }
}
