package import Foundation

/// A Dovecot of the tests' own on loopback: free ports, everything in a temporary folder, certificates from a CA that is
/// made for it. It ends, and its folder goes, when the test process does, however that ends.
///
/// Every address 127.0.0.x shows another certificate (`Identity`). Any user name is a mailbox of its own.
package final class Dovecot: @unchecked Sendable {
  /// What the server on an address shows.
  package enum Identity: Int, CaseIterable, Sendable {
    case good = 1
    case wrongHost, selfSigned, expired, untrusted, notYetValid

    /// The raw value is the last byte, so that each identity has an address of its own.
    package var host: String { "127.0.0.\(rawValue)" }
  }

  package static let password = "correct-horse"

  /// False where the packages of `scripts/setup test` are missing.
  package static let isInstalled = ["/usr/sbin/dovecot", "/usr/bin/certtool"]
    .allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

  package let folder: URL
  package let port: Int
  package let tlsPort: Int
  private let process = Process()
  /// Closed by the system when this process ends.
  private let lifeline = Pipe()

  package var caFile: String { folder.appending(path: "ca.pem").path }

  /// - Parameter settings: further lines of dovecot.conf.
  package init(settings: String = "") throws {
    folder = try MemoryFolder.make("dovecot-test")
    let mail = folder.appending(path: "mail")
    try FileManager.default.createDirectory(at: mail, withIntermediateDirectories: true)
    (port, tlsPort) = (try LoopbackPort.free(), try LoopbackPort.free())
    try Certificates(folder: folder).make()
    let configuration = folder.appending(path: "dovecot.conf")
    try Data((text + settings).utf8).write(to: configuration)
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", Self.keeper, folder.path, "/usr/sbin/dovecot", "-F", "-c", configuration.path]
    process.standardInput = lifeline
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try giveAway(mail)
    try process.run()
    guard LoopbackPort.waitUntilOpen(port), LoopbackPort.waitUntilOpen(tlsPort) else {
      throw Failure(description: "Dovecot did not start: \(log)")
    }
  }

  package struct Failure: Error, CustomStringConvertible { package var description: String }

  package var log: String {
    (try? String(contentsOf: folder.appending(path: "dovecot.log"), encoding: .utf8)) ?? ""
  }

  /// One for all tests of this process: users are named by the tests, and each has a mailbox of its own.
  package static func shared() throws -> Dovecot { try one.get() }
  private static let one = Result { try Dovecot() }

  /// The test runner's threads block signals, and a child would inherit that and be deaf to SIGTERM.
  private static let keeper = """
    import shutil, signal, subprocess, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    child = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL)
    sys.stdin.buffer.read()
    child.terminate()
    try: child.wait(5)
    except subprocess.TimeoutExpired: child.kill()
    shutil.rmtree(sys.argv[1], ignore_errors=True)
    """

  /// The Maildir folder of a user (`INBOX` is the empty name), where tests lay mail directly.
  package func maildir(_ user: String, _ name: String = "") -> URL {
    let home = folder.appending(path: "mail/\(user)")
    return name.isEmpty ? home : home.appending(path: ".\(name)")
  }

  /// Lays messages into a folder as delivered mail.
  package func deliver(_ messages: [String], to user: String, _ name: String = "") throws {
    let box = maildir(user, name)
    for part in ["cur", "new", "tmp"] {
      try FileManager.default.createDirectory(at: box.appending(path: part), withIntermediateDirectories: true)
    }
    for (number, message) in messages.enumerated() {
      let file = box.appending(path: "new/\(1_700_000_000 + number).\(UUID().uuidString).test")
      try Data(message.replacing("\r\n", with: "\n").utf8).write(to: file)
    }
    try giveAway(folder.appending(path: "mail"))
  }

  /// Dovecot serves no mail of root: there it belongs to nobody.
  private var mailUser: String { getuid() == 0 ? "nobody" : NSUserName() }

  private func giveAway(_ url: URL) throws {
    guard getuid() == 0 else { return }
    let chown = Process()
    chown.executableURL = URL(filePath: "/bin/chown")
    chown.arguments = ["-R", "nobody:nogroup", url.path]
    try chown.run()
    chown.waitUntilExit()
  }

  private var text: String {
    let isRoot = getuid() == 0
    let group = isRoot ? "nogroup" : "$ENV:GROUP"
    let identities = Identity.allCases.map { identity in
      """
      local \(identity.host) {
        ssl_cert = <\(folder.path)/\(identity).pem
        ssl_key = <\(folder.path)/\(identity).key
      }
      """
    }.joined(separator: "\n")
    return """
      protocols = imap
      listen = \(Identity.allCases.map(\.host).joined(separator: ", "))
      base_dir = \(folder.path)/run
      state_dir = \(folder.path)/state
      log_path = \(folder.path)/dovecot.log
      default_login_user = \(isRoot ? "dovenull" : NSUserName())
      default_internal_user = \(isRoot ? "dovecot" : NSUserName())
      \(isRoot ? "" : "default_internal_group = \(group)")
      ssl = yes
      ssl_min_protocol = TLSv1.2
      disable_plaintext_auth = no
      auth_mechanisms = plain login scram-sha-256
      auth_failure_delay = 0 secs
      mail_location = maildir:\(folder.path)/mail/%u
      mail_max_userip_connections = 0
      passdb {
        driver = static
        args = password=\(Self.password)
      }
      userdb {
        driver = static
        args = uid=\(mailUser) gid=\(isRoot ? "nogroup" : String(getgid())) home=\(folder.path)/mail/%u
      }
      \(identities)
      service imap-login {
        chroot =
        inet_listener imap {
          port = \(port)
        }
        inet_listener imaps {
          port = \(tlsPort)
          ssl = yes
        }
      }
      service anvil {
        chroot =
      }
      namespace inbox {
        inbox = yes
        mailbox Drafts {
          special_use = \\Drafts
          auto = create
        }
        mailbox Gesendet {
          special_use = \\Sent
          auto = create
        }
      }

      """
  }
}

/// Ports of this machine.
package enum LoopbackPort {
  /// One that nobody listens on at the moment.
  package static func free() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Dovecot.Failure(description: "no socket") }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard bound else { throw Dovecot.Failure(description: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Whether somebody comes to listen there within a minute.
  package static func waitUntilOpen(_ port: Int) -> Bool {
    for _ in 0..<3_000 {
      if isOpen(port) { return true }
      usleep(20_000)
    }
    return false
  }

  private static func isOpen(_ port: Int) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    return unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
