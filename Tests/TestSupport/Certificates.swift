import Foundation

/// A CA of the tests' own and a server certificate for each `Dovecot.Identity`, made by GnuTLS' certtool.
struct Certificates {
  var folder: URL

  func make() throws {
    try authority("ca")
    try authority("stranger")
    for identity in Dovecot.Identity.allCases {
      let issuer: String? =
        switch identity {
        case .selfSigned: nil
        case .untrusted: "stranger"
        default: "ca"
        }
      try server("\(identity)", identity, issuer: issuer)
    }
  }

  private func authority(_ name: String) throws {
    try key(name)
    try template(name, ["cn = \"\(name) of a test\"", "ca", "cert_signing_key", "expiration_days = 30"])
    try certtool([
      "--generate-self-signed", "--load-privkey", path("\(name).key"), "--template", path("\(name).cfg"), "--outfile",
      path("\(name).pem"),
    ])
  }

  private func server(_ name: String, _ identity: Dovecot.Identity, issuer: String?) throws {
    try key(name)
    let host = identity == .wrongHost ? "imap.elsewhere.example" : "localhost"
    var lines = ["cn = \"\(host)\"", "dns_name = \"\(host)\"", "tls_www_server", "signing_key"]
    if identity != .wrongHost { lines.append("ip_address = \"\(identity.host)\"") }
    switch identity {
    case .expired:
      lines += ["activation_date = \"2020-01-01 00:00:00 UTC\"", "expiration_date = \"2021-01-01 00:00:00 UTC\""]
    case .notYetValid:
      lines += ["activation_date = \"2090-01-01 00:00:00 UTC\"", "expiration_date = \"2091-01-01 00:00:00 UTC\""]
    default: lines.append("expiration_days = 30")
    }
    try template(name, lines)
    let signer =
      issuer.map {
        [
          "--generate-certificate", "--load-ca-certificate", path("\($0).pem"), "--load-ca-privkey", path("\($0).key"),
        ]
      } ?? ["--generate-self-signed"]
    try certtool(
      signer + [
        "--load-privkey", path("\(name).key"), "--template", path("\(name).cfg"), "--outfile", path("\(name).pem"),
      ])
  }

  private func key(_ name: String) throws {
    try certtool([
      "--generate-privkey", "--key-type", "ecdsa", "--curve", "secp256r1", "--outfile", path("\(name).key"),
    ])
  }

  private func template(_ name: String, _ lines: [String]) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: "\(name).cfg"))
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func certtool(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/certtool")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Dovecot.Failure(description: "certtool \(arguments.joined(separator: " ")) failed")
    }
  }
}
