import Digest
package import Model

/// The bytes of one message → a MIME tree of plain values. There is no error: whatever is broken is a message with defects.
/// Reentrant; needs some 100 KB of stack.
package struct MIMEParser: Sendable {
  package init() {}

  /// - Parameter raw: RFC 5322 with LF, CRLF or (QUIRK of old Macs) CR line ends, without an mbox "From " line.
  package func parse(_ raw: [UInt8]) -> MIMEMessage {
    var walk = MIMEWalk()
    let bytes = Self.withLineFeeds(raw)
    return unsafe bytes.withUnsafeBufferPointer { unsafe walk.message($0, 0..<$0.count, path: [], depth: 0) }
  }

  /// The same tree with every content left empty, for a fraction of the work; header fields are all there.
  package func outline(_ raw: [UInt8]) -> MIMEMessage {
    var walk = MIMEWalk(isOutline: true)
    let bytes = Self.withLineFeeds(raw)
    return unsafe bytes.withUnsafeBufferPointer { unsafe walk.message($0, 0..<$0.count, path: [], depth: 0) }
  }

  /// The decoded content of the part at a path of the tree; nil where there is no such part.
  package func content(of part: [Int], in raw: [UInt8]) -> [UInt8]? {
    var walk = MIMEWalk(wanted: part)
    let bytes = Self.withLineFeeds(raw)
    unsafe bytes.withUnsafeBufferPointer { _ = unsafe walk.message($0, 0..<$0.count, path: [], depth: 0) }
    return walk.wantedContent
  }

  /// A message all of whose line ends are CR.
  private static func withLineFeeds(_ raw: [UInt8]) -> [UInt8] {
    let cr: UInt8 = 0x0D
    guard !raw.prefix(4096).contains(0x0A), raw.contains(cr), !raw.contains(0x0A) else { return raw }
    return raw.map { $0 == cr ? 0x0A : $0 }
  }
}
