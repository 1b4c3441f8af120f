import Review
import Testing

@Suite struct TextTests {
  static let hostile: [(String, String)] = [
    ("plain\n\ttext", "plain\n\ttext"),
    ("Þæö – ok 🙂👩‍👧", "Þæö – ok 🙂👩‍👧"),
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
    ("\u{1B}]52;c;aGk=\u{1B}\\", "␛]52;c;aGk=␛\\"),
    ("\u{9B}31m\u{9D}0;x\u{9C}", "\u{FFFD}31m\u{FFFD}0;x\u{FFFD}"),
    ("a\0b\u{8}\u{7F}", "a␀b␈␡"),
    ("one\r\ntwo\rthree\r", "one\ntwo␍three␍"),
    ("\r\r\n", "␍\n"),
    ("invoice\u{202E}fdp.exe\u{202C}\u{2066}x\u{2069}", "invoice\u{FFFD}fdp.exe\u{FFFD}\u{FFFD}x\u{FFFD}"),
    ("tag\u{E0041}", "tag\u{FFFD}"),
    ("a\u{2028}b", "a\nb"),
  ]

  @Test(arguments: hostile) func `nothing in a mail steers the terminal`(text: String, shown: String) {
    #expect(Array(harmless(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `a subject stays on one line`() {
    #expect(harmlessLine("a\r\nb\tc\u{1B}") == "a b c␛")
  }

  @Test(arguments: [
    ("Subject: A\n\nText\n", "A", "Text\n"),
    ("\u{FEFF}# note\n\nsubject:A: b \r\n\r\n\r\n# mine\r\n", "A: b", "\n# mine\n"),
    ("Subject:\nText", "", "Text"),
    ("Subject: only", "only", ""),
  ])
  func `an edited text is read`(text: String, subject: String, body: String) throws {
    let read = try EditableText.parse(text)
    #expect(read.subject == subject && read.body == body)
  }

  @Test(arguments: [
    ("", Refusal.emptyFile), ("# note\n\n", .emptyFile), ("Dear Anna,\n", .noSubjectLine),
    ("To: x\nSubject: y", .noSubjectLine),
  ])
  func `a text without its head is refused`(text: String, refusal: Refusal) {
    #expect(throws: refusal) { try EditableText.parse(text) }
  }
}
