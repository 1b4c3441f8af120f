import Etpan
import Model

/// A large letter of ours, of which only the beginning was fetched.
struct CutLetter {
  var uid: UInt32
  var root: MIMEPart
  var beginning: [UInt8]
}

extension AccountLook {
  /// Files that a letter has behind a large one; nobody sends as many.
  private static let maximumFollowing = 20

  /// Those of the letters, in the open folder, that may carry a document. Parts that lie behind the beginning say by their headers what
  /// they are.
  func withDocuments(_ letters: [CutLetter]) throws -> Set<UInt32> {
    var found = Set(letters.filter { $0.root.mayHoldDocument }.map(\.uid))
    // The part to ask for, counted from 1.
    var next: [UInt32: Int] = [:]
    for letter in letters where !found.contains(letter.uid) {
      if case .multipart(let parts) = letter.root.content { next[letter.uid] = parts.count + 1 }
    }
    for _ in 0..<Self.maximumFollowing where !next.isEmpty {
      for (number, uids) in Dictionary(grouping: next.keys, by: { next[$0] ?? 0 }) {
        var headers: [UInt32: [UInt8]] = [:]
        try session.fetch(UIDSet.text(uids.sorted()), .partHeader(number)) { headers[$0.uid] = $0.body ?? [] }
        for uid in uids {
          let header = headers[uid] ?? []
          let isDocument = MIMEParser().outline(header).root.mayHoldDocument
          if isDocument { found.insert(uid) }
          next[uid] = isDocument || !header.contains { $0 > 0x20 } ? nil : number + 1
        }
      }
    }
    return found
  }
}

extension MIMEPart {
  /// As mail programs name them that know no better type than application/octet-stream.
  private static let pictures = [
    ".jpg", ".jpeg", ".png", ".gif", ".heic", ".webp", ".tif", ".tiff", ".psd", ".mp3", ".mp4", ".mov",
  ]

  /// Whether an invoice may be attached: anything that is neither text nor picture, sound or film.
  fileprivate var mayHoldDocument: Bool {
    switch content {
    case .multipart(let parts): parts.contains(where: \.mayHoldDocument)
    case .message, .text: false
    case .data:
      !["image/", "audio/", "video/"].contains { contentType.hasPrefix($0) }
        && !Self.pictures.contains { (filename ?? "").lowercased().hasSuffix($0) }
    }
  }
}
