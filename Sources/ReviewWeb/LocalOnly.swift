import HTTPTypes
import Hummingbird
import NIOCore

/// Lets only the person at this machine in who was given the key: whoever came by another name of the host (DNS rebinding), from
/// another page (cross-site requests) or without the key is turned away, and no page may run scripts, load anything or be framed.
struct LocalOnly<Context: RequestContext>: RouterMiddleware {
  let key: String

  private static var cookieName: String { "retainer" }

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard isOwnHost(request.head.authority) else { return Self.refusal("This page answers to 127.0.0.1 only.") }
    if let given = request.uri.queryParameters["key"].map(String.init) {
      guard isKey(given) else { return Self.refusal("This key is of another sitting.") }
      // The key goes into a cookie and out of the address bar.
      var response = Response(status: .seeOther, headers: [.location: "/"])
      response.setCookie(Cookie(name: Self.cookieName, value: key, path: "/", httpOnly: true, sameSite: .strict))
      return secured(response)
    }
    guard isKey(request.cookies[Self.cookieName]?.value ?? "") else {
      return Self.refusal("Open the address that `retainer review --web` printed.")
    }
    if request.method != .get, !isOwnOrigin(request) { return Self.refusal("This came from another page.") }
    return secured(try await next(request, context))
  }

  private func isKey(_ text: String) -> Bool {
    // In the same time for every wrong one.
    guard text.utf8.count == key.utf8.count else { return false }
    return zip(text.utf8, key.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func isOwnHost(_ authority: String?) -> Bool {
    guard let name = authority?.split(separator: ":").first else { return false }
    return name == "127.0.0.1" || name == "localhost"
  }

  /// Browsers name the page that a form was sent from; one that does not says at least that it was the same site.
  private func isOwnOrigin(_ request: Request) -> Bool {
    if let origin = request.headers[.origin] { return origin == "http://" + (request.head.authority ?? "") }
    return HTTPField.Name.fetchSite.map { request.headers[$0] } == "same-origin"
  }

  private func secured(_ response: Response) -> Response {
    var response = response
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.cacheControl] = "no-store"
    if let policy = HTTPField.Name.referrerPolicy { response.headers[policy] = "same-origin" }
    return response
  }

  private static func refusal(_ text: String) -> Response {
    Response(
      status: .forbidden, headers: [.contentType: "text/plain; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text + "\n")))
  }
}

extension HTTPField.Name {
  /// `Sec-Fetch-Site` (W3C Fetch Metadata).
  fileprivate static var fetchSite: HTTPField.Name? { HTTPField.Name("Sec-Fetch-Site") }
  fileprivate static var referrerPolicy: HTTPField.Name? { HTTPField.Name("Referrer-Policy") }
}
