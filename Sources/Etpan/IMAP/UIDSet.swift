/// UIDs as IMAP writes them (RFC 3501 §9, sequence-set): `1:5,9`.
package enum UIDSet {
  /// - Parameter uids: ascending.
  package static func text(_ uids: some Sequence<UInt32>) -> String {
    var ranges: [String] = []
    var open: ClosedRange<UInt32>?
    func close() {
      if let open { ranges.append(open.count == 1 ? "\(open.lowerBound)" : "\(open.lowerBound):\(open.upperBound)") }
    }
    for uid in uids {
      if let range = open, range.upperBound < uid, range.upperBound + 1 == uid {
        open = range.lowerBound...uid
      } else {
        close()
        open = uid...uid
      }
    }
    close()
    return ranges.joined(separator: ",")
  }

  /// Everything from a UID on. QUIRK of the protocol: a server answers `9:*` with its last message where none is that new.
  package static func from(_ uid: UInt32) -> String { "\(uid):*" }
}
