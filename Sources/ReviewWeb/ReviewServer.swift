import Foundation
import Hummingbird
package import Logging
import Model
import NIOCore
import Review

/// The review as a page in the user's own browser: on loopback, for whoever has the key, without a script.
package struct ReviewServer: Sendable {
  /// Bytes of a form at most.
  private static let maximumForm = 1 << 20

  private let desk: ReviewDesk
  private let pages: Pages
  let key: String

  package init(desk: ReviewDesk) throws {
    self.desk = desk
    pages = try Pages()
    var random = SystemRandomNumberGenerator()
    key = (0..<4).map { _ in String(random.next() as UInt64, radix: 36) }.joined()
  }

  /// Answers until it is interrupted.
  /// - Parameters:
  ///   - port: 0 takes a free one.
  ///   - isReady: is given the address to open, key and all.
  package func run(port: Int, logger: Logger, isReady: @escaping @Sendable (String) -> Void) async throws {
    let key = key
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in isReady("http://127.0.0.1:\(channel.localAddress?.port ?? port)/?key=\(key)") },
      logger: logger)
    try await application.runService()
  }

  var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.middlewares.add(LocalOnly(key: key))
    router.get("/") { [desk, pages] _, _ in Self.html(pages.list(try await desk.items())) }
    router.get("/draft/:id") { [desk, pages] _, context in
      do {
        return Self.html(pages.draft(try await desk.item(try context.parameters.require("id")), problem: nil))
      } catch is Refusal { return Response(status: .seeOther, headers: [.location: "/"]) }
    }
    router.post("/draft/:id/:decision") { [desk, pages] request, context in
      let id = try context.parameters.require("id")
      guard let decision = ReviewDesk.Decision(rawValue: try context.parameters.require("decision")) else {
        return Response(status: .notFound)
      }
      let body = try await request.body.collect(upTo: Self.maximumForm)
      let fields = try URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))
      do {
        try await desk.decide(decision, id, fields)
      } catch Refusal.unknownDraft {
        // Its ground went while the page was open.
        return Response(status: .seeOther, headers: [.location: "/"])
      } catch let problem as Refusal {
        return Self.html(pages.draft(try await desk.item(id), problem: problem.description))
      } catch let problem as Refusals {
        return Self.html(pages.draft(try await desk.item(id), problem: problem.description))
      }
      let stays = decision == .edit || decision == .fill
      return Response(status: .seeOther, headers: [.location: stays ? "/draft/\(id)" : "/"])
    }
    return router
  }

  private static func html(_ page: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
  }
}
