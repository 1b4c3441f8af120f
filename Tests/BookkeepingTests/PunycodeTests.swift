import Testing

@testable import Bookkeeping

@Suite struct PunycodeTests {
  @Test(
    "labels are read as RFC 3492 encodes them",
    arguments: [
      ("xn--mnchen-3ya.example", "münchen.example"), ("xn--80a1acny.example", "почта.example"),
      ("mail.xn--bcher-haus-9db.example", "mail.bücher-haus.example"), ("xn--r8jz45g.example", "例え.example"),
      ("mill.example", "mill.example"),
    ])
  func reads(encoded: String, letters: String) { #expect(Punycode.decoded(encoded) == letters) }

  @Test(
    "what is no valid encoding stays as it is",
    arguments: [
      "xn--99999999999.example", "xn--!.example", "xn--é-.example", "xn--zzzzzzzz",
      "xn--" + String(repeating: "9", count: 5_000),
    ])
  func staysAsItIs(domain: String) { #expect(Punycode.decoded(domain) == domain) }
}
