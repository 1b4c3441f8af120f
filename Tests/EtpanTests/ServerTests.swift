import Digest
import Etpan
import Foundation
import Model
import TestSupport
import Testing

/// The transport and the session against a real Dovecot.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct ServerTests {
  private let dovecot: Dovecot

  init() throws { dovecot = try Dovecot.shared() }

  private func endpoint(
    _ identity: Dovecot.Identity = .good, _ tls: Account.TLS = .implicit, host: String? = nil, trustsCA: Bool = true,
    fingerprint: String? = nil
  ) -> MailEndpoint {
    MailEndpoint(
      server: Account.Server(
        host: host ?? identity.host, port: tls == .implicit ? dovecot.tlsPort : dovecot.port, tls: tls),
      caFile: trustsCA ? dovecot.caFile : nil, fingerprint: fingerprint)
  }

  private func outcome(_ endpoint: MailEndpoint, password: String = Dovecot.password) -> String {
    do {
      var session = try IMAPSession.connect(endpoint)
      try session.logIn(user: "imogen", .password(password))
      session.logOut()
      return "logged in"
    } catch { return "\(error.kind): \(error)" }
  }

  @Test("a server that is proved is logged in to, and no other, by implicit TLS as by STARTTLS")
  func identities() throws {
    for tls in [Account.TLS.implicit, .starttls] {
      func refusal(_ identity: Dovecot.Identity) -> String {
        outcome(endpoint(identity, tls)).replacing(/127\.0\.0\.\d:\d+/, with: "server")
      }
      #expect(refusal(.good) == "logged in")
      let untrusted = "notTrusted: server is not trusted: its certificate"
      #expect(refusal(.wrongHost) == "\(untrusted) is for another host name")
      #expect(refusal(.selfSigned) == "\(untrusted) is signed by itself")
      #expect(refusal(.expired) == "\(untrusted) has expired")
      #expect(refusal(.untrusted) == "\(untrusted) is signed by nobody that this machine trusts")
      #expect(refusal(.notYetValid) == "\(untrusted) is not valid yet")
    }
    #expect(outcome(endpoint(trustsCA: false)).contains("is signed by nobody that this machine trusts"))
    #expect(outcome(endpoint(host: "localhost")) == "logged in")
    // No refused connection has said who wanted to log in.
    let log = dovecot.log.split(separator: "\n").filter { $0.contains("user=<imogen>") }
    #expect(log.count == 3, "\(dovecot.log)")
  }

  @Test("a pinned certificate is trusted whoever signed it, and only that one")
  func pins() throws {
    let der = try #require(
      try String(contentsOf: dovecot.folder.appending(path: "selfSigned.pem"), encoding: .utf8)
        .split(separator: "-----").first { $0.hasPrefix("\nMII") })
    let certificate = try #require(Data(base64Encoded: String(der.replacing("\n", with: ""))))
    let pin = "sha256:" + SHA256.hex([UInt8](certificate))
    #expect(outcome(endpoint(.selfSigned, trustsCA: false, fingerprint: pin)) == "logged in")
    let refused = outcome(endpoint(.good, fingerprint: pin))
    #expect(refused.hasPrefix("notTrusted: ") && refused.contains("is not the pinned one, it has fingerprint sha256:"))
  }

  @Test("a wrong password is refused in a sentence that does not hold it")
  func wrongPassword() {
    let refused = outcome(endpoint(), password: "hunter2hunter2")
    #expect(refused.hasPrefix("logInRefused: "))
    #expect(!refused.contains("hunter2"))
    #expect(outcome(endpoint(), password: "a\r\nx NOOP").hasPrefix("invalid: "))
  }

  @Test("what cannot be reached is unavailable")
  func unreachable() throws {
    var nobody = endpoint()
    nobody.server.port = try LoopbackPort.free()
    #expect(outcome(nobody).hasPrefix("unavailable: "))
    nobody.server.host = "/run/dovecot/imap"
    #expect(outcome(nobody).hasPrefix("invalid: "))
    nobody.server = Account.Server(host: "192.0.2.1", port: 143, tls: .none)
    #expect(outcome(nobody).hasPrefix("notTrusted: "))
  }

  private func session(_ user: String) throws -> IMAPSession {
    var session = try IMAPSession.connect(endpoint())
    try session.logIn(user: user, .password(Dovecot.password))
    return session
  }

  @Test("folders, a draft placed by APPEND, found by its header, fetched, and removed")
  func draft() throws {
    let session = try session("petra")
    let folders = try session.folders()
    #expect(folders.first { $0.attributes.contains("sent") }?.name == "Gesendet")
    #expect(folders.first { $0.attributes.contains("drafts") }?.name == "Drafts")
    let mail = "Message-ID: <d-1@test.example>\r\nSubject: A draft\r\n\r\nHello\r\n"
    let place = try #require(try session.append(Array(mail.utf8), to: "Drafts", isDraft: true))
    let selection = try session.select("Drafts")
    #expect(selection.exists == 1 && selection.uidValidity == place.uidValidity)
    #expect(selection.highestModSeq != nil)
    #expect(try session.search(header: "Message-ID", containing: "<d-1@test.example>") == [place.uid])
    var items: [FetchedItem] = []
    try session.fetch(UIDSet.from(1), .flagsAndSize) { items.append($0) }
    #expect(
      items.map(\.flags) == [["\\Draft", "\\Seen", "\\Recent"]] || items.map(\.flags) == [["\\Draft", "\\Seen"]])
    #expect(items.first?.size == mail.utf8.count)
    items = []
    try session.fetch("\(place.uid)", .body(first: nil)) { items.append($0) }
    #expect(items.first?.body.map { String(decoding: $0, as: UTF8.self) } == mail)
    items = []
    try session.fetch("\(place.uid)", .body(first: 10)) { items.append($0) }
    #expect(items.first?.body?.count == 10)
    #expect(throws: ServerError.self) { try session.append([], to: "Drafts", isDraft: true) }
    try session.remove([place.uid])
    #expect(try session.select("Drafts").exists == 0)
    session.logOut()
  }

  @Test("IDLE wakes on new mail, and a change before it began is not missed")
  func idle() throws {
    try dovecot.deliver(["Subject: 1\n\nx\n"], to: "quinn")
    let session = try session("quinn")
    let (soon, long) = (Countdown(until: .now + .milliseconds(100)), Countdown(until: .now + .seconds(60)))
    #expect(try session.examine("INBOX").exists == 1)
    try dovecot.deliver(["Subject: 2\n\nx\n"], to: "quinn")
    if try !session.startIdle() { #expect(try session.waitForNews(long) == .changed) }
    #expect(try session.waitForNews(soon) == .timeUp)
    try dovecot.deliver(["Subject: 3\n\nx\n"], to: "quinn")
    #expect(try session.waitForNews(long) == .changed)
    try session.endIdle()
    session.logOut()
  }

  @Test("NOOP tells of new mail, once")
  func noop() throws {
    let session = try session("nina")
    #expect(try session.examine("INBOX").exists == 0)
    #expect(try !session.noop())
    try dovecot.deliver(["Subject: 1\n\nx\n"], to: "nina")
    #expect(try session.noop())
    #expect(try !session.noop())
    session.logOut()
  }

  @Test("a session can be cancelled from another thread")
  func cancel() throws {
    let session = try session("rune")
    _ = try session.examine("INBOX")
    _ = try session.startIdle()
    let transport = session.transport
    Thread.detachNewThread {
      usleep(100_000)
      transport.cancel()
    }
    #expect(throws: ServerError(.cancelled, "127.0.0.1:\(dovecot.tlsPort): cancelled")) {
      try session.waitForNews(Countdown(until: .now + .seconds(60)))
    }
  }
}

@Suite struct MailboxNameTests {
  @Test(
    "folder names are read and written in modified UTF-7",
    arguments: [
      ("INBOX", "INBOX"), ("Entw&APw-rfe &- Co", "Entwürfe & Co"), ("&U,BTFw-", "台北"), ("&2D3eAA-", "😀"),
    ])
  func names(raw: String, name: String) {
    #expect(MailboxName.decoded(raw) == name)
    #expect(MailboxName.encoded(name) == raw)
  }

  @Test("what is no modified UTF-7 stays as it stands", arguments: ["&", "&AP", "a&!!-b", "&2D0-"])
  func malformed(raw: String) { #expect(MailboxName.decoded(raw) == raw) }

  @Test("UIDs become ranges")
  func sets() {
    #expect(UIDSet.text([1, 2, 3, 7, 9, 10]) == "1:3,7,9:10")
    #expect(UIDSet.text([.max]) == "\(UInt32.max)")
  }
}
