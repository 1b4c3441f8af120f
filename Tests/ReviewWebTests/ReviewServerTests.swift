import HTTPTypes
import Hummingbird
import Ledger
import Logging
import Model
import NIOCore
import NIOEmbedded
import Review
import Testing

@testable import ReviewWeb

@Suite struct ReviewServerTests {
  private let host = "127.0.0.1:8123"
  private let ledger: Ledger
  private let server: ReviewServer

  init() throws {
    ledger = try Ledger()
    let at = Instant(seconds: 1_772_000_000)
    var batch = Batch(number: try ledger.begin(source: "box", at: at))
    let text = "Could you also add <b>a page</b>?\u{1B}[31m"
    let message = Message(
      source: Origin(path: "box", offset: 0, length: 1), messageID: "<m@client.example>", date: at,
      subject: "<script>alert(1)</script>", text: text)
    batch.items = [
      Batch.Item(Entry(message: message, direction: .incoming), sha256: String(repeating: "0", count: 64))
    ]
    try ledger.record(batch)
    var books = Books()
    books.clients = [Client(id: "anna", name: "Anna <i>", addresses: ["anna@client.example"], language: "en")]
    try ledger.replaceBooks(for: [], with: books, membership: [:])
    let ground = Ground(
      messageID: "<m@client.example>",
      evidence: Evidence(rule: "en/scope-change/also", field: .body, start: 6, end: 18, text: "you also add"))
    let plan = Plan(
      id: "dr-1", kind: .renegotiate, client: "anna", inReplyTo: "<m@client.example>", rows: ["s"],
      reasons: [Plan.Reason("They ask for more.", grounds: [ground])], needs: ["new_price"])
    try ledger.replaceDrafts(with: [
      Draft(
        plan: plan, to: [MailAddress(address: "anna@client.example")], subject: "Re: Page",
        body: "Gladly, for ⟨new price⟩.\n", language: "en", needs: ["new_price"])
    ])
    server = try ReviewServer(desk: ReviewDesk(queue: ReviewQueue(ledger), now: { at }, refresh: {}))
  }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, form: String = "", cookie: Bool = true,
    headers: [(HTTPField.Name, String)] = [], authority: String? = nil
  ) async throws -> (status: Int, headers: HTTPFields, body: String) {
    var fields = HTTPFields()
    if cookie { fields[.cookie] = "retainer=\(server.key)" }
    for (name, value) in headers { fields[name] = value }
    let request = Request(
      head: HTTPRequest(method: method, scheme: "http", authority: authority ?? host, path: path, headerFields: fields),
      body: RequestBody(buffer: ByteBuffer(string: form)))
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response = try await server.router.buildResponder().respond(to: request, context: context)
    let writer = Collected()
    try await response.body.write(writer)
    return (response.status.code, response.headers, String(buffer: writer.bytes))
  }

  private var ownPage: [(HTTPField.Name, String)] { [(.origin, "http://\(host)")] }

  @Test("what may not be what it seems says so in the list and on the draft")
  func warnings() async throws {
    var books = try ledger.books()
    books.events = [
      Event(
        client: "anna", messageID: "<m@client.example>", thread: "<m@client.example>",
        at: Instant(seconds: 1_772_000_000), direction: .incoming, verdict: Verdict(categories: []),
        warnings: [Warning(.replyToDiffers, "<i>@elsewhere.example")])
    ]
    try ledger.replaceBooks(for: [], with: books, membership: [:])
    #expect(try await ask(.get, "/").body.contains("may not be what it seems"))
    let page = try await ask(.get, "/draft/dr-1").body
    #expect(page.contains("Answers to it would go elsewhere: &lt;i&gt;@elsewhere.example."))
  }

  @Test("nobody is let in by another name of the host, without the key, or from another page")
  func strangers() async throws {
    #expect(try await ask(.get, "/", authority: "evil.example:8123").status == 403)
    #expect(try await ask(.get, "/", cookie: false).status == 403)
    #expect(try await ask(.get, "/?key=wrong", cookie: false).status == 403)
    #expect(try await ask(.post, "/draft/dr-1/dismiss", headers: [(.origin, "http://evil.example")]).status == 403)
    #expect(try await ask(.post, "/draft/dr-1/dismiss").status == 403)
    #expect(try ledger.draft("dr-1")?.status == .proposed)
  }

  @Test("the key opens the page once and becomes a cookie that no other site can send")
  func key() async throws {
    let opened = try await ask(.get, "/?key=\(server.key)", cookie: false)
    #expect(opened.status == 303)
    #expect(opened.headers[.setCookie]?.contains("SameSite=Strict") == true)
    #expect(opened.headers[.setCookie]?.contains("HttpOnly") == true)
    let list = try await ask(.get, "/")
    #expect(list.status == 200)
    #expect(list.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
    #expect(list.body.contains("/draft/dr-1"))
    #expect(list.body.contains("Anna &lt;i&gt;"))
  }

  @Test("mail is shown as text with the evidence marked, and can neither be a page nor drive a terminal")
  func mail() async throws {
    let page = try await ask(.get, "/draft/dr-1").body
    #expect(page.contains("<mark>you also add</mark> &lt;b&gt;a page&lt;/b&gt;?"))
    #expect(!page.contains("<script>"))
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("This was no scope-change"))
    // What is not there leaves no trace.
    #expect(!page.contains("nil") && !page.contains("Cc") && !page.contains("class=\"problem\""))
  }

  @Test("a draft is filled in, refused with a sentence while something is open, edited and approved")
  func decisions() async throws {
    let early = try await ask(.post, "/draft/dr-1/approve", headers: ownPage)
    #expect(early.status == 200)
    #expect(early.body.contains("it still needs new price"))
    let filled = try await ask(.post, "/draft/dr-1/fill", form: "new_price=%E2%82%AC900", headers: ownPage)
    #expect(filled.headers[.location] == "/draft/dr-1")
    let edited = try await ask(
      .post, "/draft/dr-1/edit", form: "subject=Re%3A+Page&body=Gladly%2C+for+%E2%82%AC900.%0D%0A", headers: ownPage)
    #expect(edited.status == 303)
    #expect(try ledger.draft("dr-1")?.body.trimmed == "Gladly, for €900.")
    _ = try await ask(.post, "/draft/dr-1/dismiss", headers: ownPage)
    #expect(try ledger.draft("dr-1")?.status == .dismissed)
  }

  @Test("a form for a draft whose ground is gone leads back to the list")
  func gone() async throws {
    let answer = try await ask(.post, "/draft/dr-2/approve", headers: ownPage)
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/")
  }

  @Test("what a message was not is remembered")
  func notThis() async throws {
    let answer = try await ask(.post, "/draft/dr-1/not-this", form: "category=scope-change", headers: ownPage)
    #expect(answer.status == 303)
    let said = try ledger.decisions().map(\.what)
    #expect(said == [.reclassify(messageID: "<m@client.example>", category: .scopeChange, isIt: false)])
  }
}

/// Keeps a response's body.
private final class Collected: ResponseBodyWriter {
  private(set) var bytes = ByteBuffer()
  func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }
  func finish(_: HTTPFields?) async throws {}
}
