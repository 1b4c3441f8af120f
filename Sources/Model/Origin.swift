/// Where a message's bytes were found, so that they can be found again.
package struct Origin: Hashable, Sendable, Codable {
  /// The file as the user named it, or "-" for standard input.
  package var path: String
  /// Bytes from the start of the file to the start of the message (after an mbox "From " line).
  package var offset: Int
  /// Bytes of the message.
  package var length: Int

  package init(path: String, offset: Int, length: Int) {
    self.path = path
    self.offset = offset
    self.length = length
  }
}
