/// Where a message says that it ends (mboxcl and mboxcl2): `Content-Length` counts the bytes after the header. The
/// offset after the last of them, from the start of the message; nil where its header does not say so.
func contentEnd(_ message: Span<UInt8>) -> Int? {
  let name = Array("content-length:".utf8)
  var length: Int?
  var offset = 0
  while offset < message.count, !message.isLineEnd(at: offset) {
    let end = message.lineEnd(from: offset)
    if length == nil, end - offset > name.count, message[offset] | 0x20 == name[0],
      name.indices.allSatisfy({ message[offset + $0] | 0x20 == name[$0] | 0x20 })
    {
      length = number(message, offset + name.count..<end)
      if length == nil { return nil }
    }
    offset = end
  }
  guard let length, offset < message.count else { return nil }
  return message.lineEnd(from: offset) + length
}

private func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  var value = 0
  var digits = 0
  for offset in range {
    switch bytes[offset] {
    case 48...57 where digits < 15:
      value = value * 10 + Int(bytes[offset] - 48)
      digits += 1
    case 9, 10, 13, 32: continue
    default: return nil
    }
  }
  return digits > 0 ? value : nil
}
