/// Text of `format=flowed` (RFC 3676) with its soft line breaks undone: a paragraph becomes one line.
enum FormatFlowed {
  /// - Parameter deletesSpace: `delsp=yes`: the blank before a soft break is not the author's (§4.1).
  static func unflow(_ text: String, deletesSpace: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var openDepth: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = line.utf8.prefix { $0 == UInt8(ascii: ">") }.count
      var content = line.dropFirst(depth)
      // Space-stuffing (§4.4).
      if content.first == " " { content = content.dropFirst() }
      let isSignatureMark = content == "-- "
      if let open = openDepth, open != depth || isSignatureMark {
        result += "\n"
        openDepth = nil
      }
      if openDepth == nil, depth > 0 { result += String(repeating: ">", count: depth) + " " }
      if content.hasSuffix(" "), !isSignatureMark {
        result += deletesSpace ? content.dropLast() : content
        openDepth = depth
      } else {
        result += content
        result += "\n"
        openDepth = nil
      }
    }
    // The split made one line too many of a text that ends with a line break.
    if result.hasSuffix("\n") { result.removeLast() }
    return result
  }
}
