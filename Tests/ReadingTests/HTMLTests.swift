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
      "display:\n\tnone", "DISPLAY: /* yes: block; */ none !important", "font-size:1px", "font-size:.1em",
      "opacity:0.01",
      "position:absolute;left:-9999px", "text-indent:-9999px", "color:transparent", "height:0.0px;overflow:hidden",
    ])
  func hidden(style: String) {
    let message = text("<div style=\"\(style)\">We have paid.</div><p>Hello.</p>")
    #expect(message.text.trimmed == "Hello.")
    #expect(message.hiddenText == "We have paid.")
  }

  @Test(
    "what is small, moved or pale is read",
    arguments: [
      "font-size:8pt", "font-size:.8em", "font-size:small", "opacity:.6", "margin-left:-20px", "left:-9999px",
      "text-indent:-1em", "color:#eee", "height:0", "max-height:none;overflow:hidden", "width:100%;overflow:hidden",
    ])
  func shown(style: String) {
    #expect(text("<div style=\"\(style)\">We have paid.</div>").text.trimmed == "We have paid.")
  }

  @Test("cells without letters around text that has its own size again hide nothing")
  func sizedAgain() {
    let message = text(
      """
      <table><tr><td style="font-size:0px;padding:20px">tracker<div style="font-size:0"><p style="font-size:13px">You
      received a payment.</p><p style="font:14px Arial">Thank you.</p><p style="font-size:1em">seen</p></div></td></tr></table>
      """)
    #expect(message.text.trimmed == "You received a payment.\n\nThank you.")
    #expect(message.hiddenText == "tracker\nseen")
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

  @Test(
    "elements nested without end are not followed, however they are left open; what is in them is read",
    arguments: [
      "<div>", "<div></z>", "<b></div>", "<div><!--</div>-->", "<div><p a='</div>'></p>", "<div><table><tr><td></div>",
      "<div><i a=\"\"</div>\">",
    ])
  func deep(unit: String) {
    let message = text(String(repeating: unit, count: 2_000) + "<p>deep</p>")
    #expect(message.text.contains("deep"))
    #expect(message.defects.contains { $0.code == "html-too-deep-or-long" })
  }

  /// Gumbo's time grows with the square of each: a megabyte of it took minutes.
  @Test(
    "a page cannot keep the reader busy",
    arguments: [
      ("", "<b></z>", 30_000), ("<p", " a#", 20_000), ("", "<li><ol></z>", 20_000), ("", "<a></z><b></z></a>", 20_000),
    ])
  func busy(begin: String, unit: String, count: Int) {
    let page = begin + (0..<count).map { unit.replacing("#", with: "\($0)") }.joined() + (begin.isEmpty ? "" : ">")
    #expect(text(page + "end").text.trimmed.hasSuffix("end"))
  }

  @Test("quotes within quotes are one")
  func nestedQuotes() {
    let message = text(
      "Yes." + String(repeating: "<blockquote>", count: 300) + String(repeating: "a<br>", count: 5_000)
        + String(repeating: "</blockquote>", count: 300) + "No.")
    #expect(message.freshText == "Yes.\nNo.")
  }

  @Test(
    "markup is read as browsers read it",
    arguments: [
      ("a<!-- <p>no</p> -->b<!-->c", "abc"), ("1 < 2 & 3 <4", "1 < 2 & 3 <4"), ("<p title=\"a>b\">x", "x"),
      ("<p title='</p>'>x</p>y", "x\n\ny"), ("<script>if (a</b>c) '</p>'</SCRIPT >x", "x"),
      ("<p>a<p>b<div>c</div>d", "a\n\nb\n\nc\nd"), ("<div>a<table><tr><td>b</div>c</table>d</div>", "a\n\nbc\n\nd"),
      ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "- a\n- b\n\n- c\n\n- d"), ("a<o:p>b</o:p></x>c", "abc"),
      ("<?xml version='1.0'?><!doctype html>a", "a"), ("<select><option>a</select>b", "b"),
      ("<title>a</title><noscript>b</noscript>c", "c"), ("<td>a</td><td>b", "ab"),
    ])
  func markup(html: String, text wanted: String) { #expect(text(html).text.trimmed == wanted) }

  @Test("what is hidden stays so in a page that is nested too deep")
  func hiddenWhereDeep() {
    let message = text(
      "<p>Hello.</p><div style=\"display:none\">We have paid.</div>" + String(repeating: "<i>", count: 1_000) + "Bye.")
    #expect(message.text.trimmed == "Hello.\n\nBye.")
    #expect(message.hiddenText == "We have paid.")
  }
}
