import Model
import Testing

@Suite struct HTMLTests {
  private func text(_ html: String) -> Message { read(html, type: "text/html") }

  @Test(
    "HTML reads as a browser shows it",
    arguments: [
      ("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"), ("a<br>b<br><br>c", "a\nb\n\nc"),
      ("<ul><li>x</li><li>y</li></ul>", "- x\n- y"),
      ("<table><tr><td>Total</td><td>€450</td></tr></table>", "Total €450"), ("<pre>a  b\n c</pre>", "a  b\n c"),
      ("x<script>bad()</script><style>p{}</style>y", "xy"),
      ("<a href=\"https://evil.example/paid\">here</a>", "here"), ("a\u{A0}b&nbsp;c&zwnj;", "a b c\u{200C}"),
    ])
  func layout(html: String, text wanted: String) { #expect(text(html).text.trimmed == wanted) }

  @Test(
    "what a reader does not see is kept apart from the author's words",
    arguments: [
      "display:none", "visibility: hidden", "font-size:0", "opacity:0", "mso-hide:all", "max-height:0;overflow:hidden",
    ])
  func hidden(style: String) {
    let message = text("<div style=\"\(style)\">We have paid.</div><p>Hello.</p>")
    #expect(message.text.trimmed == "Hello.")
    #expect(message.hiddenText == "We have paid.")
  }

  @Test("mail programs' own marks make quotes and signatures")
  func hints() {
    let gmail = text(
      "<div>Yes.</div><div class=\"gmail_signature\">Anna, CEO</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday Anna wrote:</div><blockquote>Old</blockquote></div>"
    )
    #expect(gmail.freshText == "Yes.")
    #expect(gmail.zones.contains { $0.kind == .signature })
    #expect(gmail.zones.contains { $0.kind == .quote })
  }

  @Test("elements nested without end are stripped and not followed")
  func deep() {
    let message = text(String(repeating: "<div>", count: 200_000) + "deep")
    #expect(message.text.contains("deep"))
    #expect(message.defects.contains { $0.code == "html-too-deep-or-long" })
  }
}
