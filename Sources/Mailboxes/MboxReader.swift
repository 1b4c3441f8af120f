import Model

/// Splits an mbox (mboxo, mboxrd, mboxcl, mboxcl2; LF or CRLF) in one pass, holding one message at a time.
final class MboxReader {
  let window: ByteWindow
  private let path: String
  private let limits: MailboxLimits

  /// The message that `next` gives: where its From_ line and its text begin, and the date between them.
  private var opening: Opening?
  private var hasBegun = false
  /// Where the From_ line of the message last given stands.
  private(set) var lastStart: Int

  private struct Opening {
    var line: Int
    var text: Int
    var date: Instant?
  }

  /// Where a message ends, and what comes then.
  private struct Ending {
    var end: Int
    var next: Opening?
    /// The message was counted, not quoted (mboxcl2).
    var isCounted = false
  }

  init(_ window: ByteWindow, path: String, limits: MailboxLimits) {
    self.window = window
    self.path = path
    self.limits = limits
    lastStart = window.start
  }

  /// nil at the end; then `window.failure` says whether the file was read to its end.
  func next() -> RawMessage? {
    if !hasBegun {
      hasBegun = true
      opening = firstOpening()
    }
    guard let opening else { return nil }
    window.drop(before: opening.text)
    lastStart = opening.line
    return message(from: opening)
  }

  /// The first line of a box is its From_ line, however it looks; blank lines and a byte order mark may come before.
  private func firstOpening() -> Opening? {
    let start = window.start
    window.fill(upTo: start + limits.lookahead)
    return window.read(start..<start + limits.lookahead) { bytes in
      var offset = bytes.has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
      while bytes.isLineEnd(at: offset) { offset = bytes.lineEnd(from: offset) }
      guard offset < bytes.count else { return nil }
      guard bytes.has(FromLine.prefix, at: offset) else {
        return Opening(line: start + offset, text: start + offset, date: nil)
      }
      let end = bytes.lineEnd(from: offset)
      let date = FromLine(bytes.line(offset..<end))?.date
      return Opening(line: start + offset, text: start + end, date: date)
    }
  }

  private func message(from opening: Opening) -> RawMessage {
    var scan = opening.text
    var mayBeQuoted = false
    var beginning: [UInt8]?  // of a message that is longer than the limit
    var ending: Ending?
    while ending == nil {
      if let found = window.findFrom(at: scan) {
        scan = found + 5
        if window[found - 1] == UInt8(ascii: ">") { mayBeQuoted = true }
        ending = self.ending(at: found, of: opening, isWhole: beginning == nil)
        continue
      }
      scan = max(scan, window.end - 4)
      if scan - opening.text > limits.messageBytes {
        if beginning == nil { beginning = window.copy(opening.text..<opening.text + limits.keptOfOversize) }
        window.drop(before: scan - 8)
      }
      if !window.fill() { ending = Ending(end: endOfLast(opening), next: nil) }
    }
    let close = ending ?? Ending(end: window.end, next: nil)
    self.opening = close.next

    var message = RawMessage(
      origin: Origin(path: path, offset: opening.text, length: close.end - opening.text),
      bytes: beginning ?? window.copy(opening.text..<close.end), envelopeDate: opening.date)
    if mayBeQuoted && !close.isCounted { removeFromQuotes(&message.bytes) }
    if beginning != nil { message.defects.append(.oversize(message.origin.length, kept: message.bytes.count)) }
    if close.next == nil, let failure = window.failure {
      message.defects.append(Defect("truncated", failure.reason))
    }
    return message
  }

  /// `From ` was found: whether the message ends there.
  private func ending(at found: Int, of opening: Opening, isWhole: Bool) -> Ending? {
    guard found == opening.text || window[found - 1] == 10 else { return nil }
    let isAfterBlank = found == opening.text || blankLine(before: found, from: opening.text) != nil
    guard let separator = separator(at: found, afterBlank: isAfterBlank) else { return nil }
    if isWhole, let counted = countedEnding(beyond: found, of: opening) { return counted }
    return Ending(
      end: blankLine(before: found, from: opening.text) ?? found,
      next: Opening(line: found, text: found + separator.length, date: separator.line.date))
  }

  private func separator(at offset: Int, afterBlank: Bool) -> Separator? {
    window.fill(upTo: offset + limits.lookahead)
    return window.read(offset..<offset + limits.lookahead) { bytes in
      bytes.has(FromLine.prefix, at: 0) ? Separator(bytes, afterBlank: afterBlank) : nil
    }
  }

  /// A Content-Length is believed where it lands exactly on a From_ line or on the end of the file, a blank line
  /// between them or not: programs that change a message forget to change its length.
  private func countedEnding(beyond found: Int, of opening: Opening) -> Ending? {
    let header = window.read(opening.text..<opening.text + limits.headerBytes) { contentEnd($0) }
    guard let header, header <= found - opening.text + limits.contentLengthReach else { return nil }
    let end = opening.text + header
    guard end >= found - 2 else { return nil }
    window.fill(upTo: end + limits.lookahead)
    guard end <= window.end else { return nil }
    var line = end
    if window[line] == 13, window[line + 1] == 10 { line += 2 } else if window[line] == 10 { line += 1 }
    let isCounted = end > found
    if line == window.end { return Ending(end: end, next: nil, isCounted: isCounted) }
    guard line >= found, line != end || line == opening.text || window[line - 1] == 10,
      let separator = separator(at: line, afterBlank: true)
    else { return nil }
    let next = Opening(line: line, text: line + separator.length, date: separator.line.date)
    return Ending(end: end, next: next, isCounted: isCounted)
  }

  /// Writers close every message with a blank line, the last one too.
  private func endOfLast(_ opening: Opening) -> Int {
    let header = window.read(opening.text..<opening.text + limits.headerBytes) { contentEnd($0) }
    if let header, opening.text + header == window.end { return window.end }
    return blankLine(before: window.end, from: opening.text) ?? window.end
  }

  /// Where the blank line begins that stands right before `offset`.
  private func blankLine(before offset: Int, from start: Int) -> Int? {
    guard offset > start, window[offset - 1] == 10 else { return nil }
    let line = offset - 2 >= start && window[offset - 2] == 13 ? offset - 2 : offset - 1
    return line == start || window[line - 1] == 10 ? line : nil
  }
}

extension Defect {
  static func oversize(_ length: Int, kept: Int) -> Defect {
    Defect("oversize", "\(length) bytes; only the first \(kept) were read")
  }
}
