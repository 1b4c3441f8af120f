import Etpan
import Model
import TestSupport
import Testing

/// Submission sessions with a server of the tests' own, over TLS.
@Suite(.enabled(if: Dovecot.isInstalled, "Dovecot is missing: scripts/setup test installs it"), .serialized)
struct SubmissionLogInTests {
  private let dovecot: Dovecot

  init() throws { dovecot = try Dovecot.shared() }

  private func session(_ server: SubmissionServer) throws -> SMTPSession {
    try SMTPSession.connect(
      MailEndpoint(
        server: Account.Server(host: "127.0.0.1", port: server.port, tls: .implicit), caFile: dovecot.caFile))
  }

  @Test(
    "every way to log in that a server may offer works, and refuses what is wrong",
    arguments: [
      ("PLAIN", Credential.password(Dovecot.password)), ("LOGIN", .password(Dovecot.password)),
      ("SCRAM-SHA-1", .password(Dovecot.password)), ("SCRAM-SHA-256", .password(Dovecot.password)),
      ("XOAUTH2", .token("t0ken-t0ken")),
    ])
  func mechanisms(mechanism: String, credential: Credential) throws {
    let server = try SubmissionServer("implicit", "auth-\(mechanism)", of: dovecot)
    defer { server.stop() }
    let good = try session(server)
    try good.logIn(user: "imogen", credential)
    try good.offer(SubmissionEnvelope(from: "imogen@studio.example", recipients: ["ruth@bakery.example"]))
    let wrong: Credential = mechanism == "XOAUTH2" ? .token("hunter2hunter2") : .password("hunter2hunter2")
    let bad = try session(server)
    var refusal: ServerError?
    do throws(ServerError) { try bad.logIn(user: "imogen", wrong) } catch { refusal = error }
    #expect(refusal?.kind == .logInRefused && refusal?.description.contains("hunter2") == false)
    #expect(try server.commands().filter { $0.hasPrefix("AUTH") } == ["AUTH \(mechanism)", "AUTH \(mechanism)"])
  }

  @Test("what the server does not offer is not tried")
  func notOffered() throws {
    let server = try SubmissionServer("implicit", "auth-XOAUTH2", of: dovecot)
    defer { server.stop() }
    let session = try session(server)
    #expect(throws: ServerError.self) { try session.logIn(user: "imogen", .password(Dovecot.password)) }
    #expect(try server.commands().allSatisfy { !$0.hasPrefix("AUTH") })
  }

  @Test("where one recipient is refused nobody gets the letter, and the sentence says who was refused")
  func recipients() throws {
    let server = try SubmissionServer("implicit", "refuse-second", of: dovecot)
    defer { server.stop() }
    let session = try session(server)
    try session.logIn(user: "imogen", .password(Dovecot.password))
    let envelope = SubmissionEnvelope(
      from: "imogen@studio.example", recipients: ["ruth@bakery.example", "gone@bakery.example", "ann@bakery.example"])
    var refusal: ServerError?
    do throws(ServerError) { try session.offer(envelope) } catch { refusal = error }
    #expect(
      refusal?.description.replacing(/127.0.0.1:\d+/, with: "server")
        == "server refused the recipient gone@bakery.example: nobody of that name here; nobody got the letter")
    session.quit()
    #expect(try server.commands().allSatisfy { $0 != "DATA" } && server.letters().isEmpty)
  }
}
