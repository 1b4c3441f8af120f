import Model

/// A file, or a stream, that is one message. A From_ line on top of it, as pagers and spools leave it, is taken off.
func readMessage(_ window: ByteWindow, path: String, limits: MailboxLimits) -> RawMessage {
  let start = window.start
  window.fill(upTo: start + limits.lookahead)
  var text = start
  var date: Instant?
  window.read(start..<start + limits.lookahead) { bytes in
    guard bytes.has(FromLine.prefix, at: 0) else { return }
    let end = bytes.lineEnd(from: 0)
    date = FromLine(bytes.line(0..<end))?.date
    text = start + end
  }

  var beginning: [UInt8]?
  repeat {
    guard window.end - text > limits.messageBytes else { continue }
    if beginning == nil { beginning = window.copy(text..<text + limits.keptOfOversize) }
    window.drop(before: window.end)
  } while window.fill()
  var message = RawMessage(
    origin: Origin(path: path, offset: text, length: window.end - text),
    bytes: beginning ?? window.copy(text..<window.end), envelopeDate: date)
  if beginning != nil { message.defects.append(.oversize(message.origin.length, kept: message.bytes.count)) }
  if let failure = window.failure { message.defects.append(Defect("truncated", failure.reason)) }
  return message
}
