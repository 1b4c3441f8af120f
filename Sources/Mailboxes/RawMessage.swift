package import Model

/// One message as it stood in a box, ready to be parsed.
package struct RawMessage: Sendable {
  /// Where the bytes stand in the file, counted before anything was taken off or un-escaped.
  package var origin: Origin
  /// Without the mbox's From_ line, its quoting of `From ` lines and its closing blank line; line ends as they were.
  /// The array has room for one byte more, for a parser that wants a pad byte.
  package var bytes: [UInt8]
  /// Of the From_ line; a date without a zone is taken as UTC. Delivery time as the box's writer saw it.
  package var envelopeDate: Instant?
  /// `oversize`: longer than the limit, only its beginning is in `bytes`. `truncated`: the file could not be read on. `partial`: no
  /// more was fetched.
  package var defects: [Defect]

  package init(origin: Origin, bytes: [UInt8], envelopeDate: Instant? = nil, defects: [Defect] = []) {
    self.origin = origin
    self.bytes = bytes
    self.envelopeDate = envelopeDate
    self.defects = defects
  }

  /// `bytes` are only its beginning.
  package var isCut: Bool { defects.contains { ["oversize", "truncated", "partial"].contains($0.code) } }
}
