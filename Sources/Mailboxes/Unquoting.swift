private import Glibc

/// Takes one `>` off every line `>From `, `>>From `, … (mboxrd), in place. An mboxo writer quotes `From ` only, so that a
/// line of the author's own that reads `>From ` loses its `>` there: the two dialects look alike, and for quoted `From `
/// lines, which are far more frequent, this is right in both.
func removeFromQuotes(_ bytes: inout [UInt8]) {
  var quote = quotedFromLine(bytes.span, from: 0)
  guard var target = quote else { return }
  while let start = quote {
    quote = quotedFromLine(bytes.span, from: bytes.span.lineEnd(from: start))
    let count = (quote ?? bytes.count) - start - 1
    unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe memmove(base + target, base + start + 1, count)
    }
    target += count
  }
  bytes.removeLast(bytes.count - target)
}

/// Where the first line begins that has a `>` too many; `start` is the beginning of a line.
private func quotedFromLine(_ bytes: Span<UInt8>, from start: Int) -> Int? {
  var line = start
  while line < bytes.count {
    var word = line
    while word < bytes.count, bytes[word] == UInt8(ascii: ">") { word += 1 }
    if word > line, bytes.has(FromLine.prefix, at: word) { return line }
    line = bytes.lineEnd(from: word)
  }
  return nil
}
