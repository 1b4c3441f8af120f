/// Mail for a terminal: everything that could move the cursor, change colours, set titles, write to the clipboard or turn
/// the order of letters round becomes a visible sign. Line ends and tabs stay; CR LF becomes LF.
package func harmless(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) { return text }
  var out = String.UnicodeScalarView()
  var followsReturn = false
  for scalar in text.unicodeScalars {
    if followsReturn, scalar != "\n" { out.append("\u{240D}") }
    followsReturn = scalar == "\r"
    if !followsReturn { out.append(visible(scalar)) }
  }
  if followsReturn { out.append("\u{240D}") }
  return String(out)
}

/// The same on one line: for subjects, names and file names.
package func harmlessLine(_ text: String) -> String {
  String(harmless(text).map { $0 == "\n" || $0 == "\t" ? " " : $0 })
}

private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0x0A: scalar
  // Control pictures: ␛ for ESC.
  case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  // C1: U+009B alone opens an escape sequence, U+009D an OSC.
  case 0x80..<0xA0: "\u{FFFD}"
  case 0x2028, 0x2029: "\n"
  // Embeddings, overrides and isolates (UAX #9); the marks U+200E and U+200F only help neighbours and stay.
  case 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F: "\u{FFFD}"
  // Interlinear annotations and tags: text that is not shown.
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: "\u{FFFD}"
  default: scalar
  }
}
